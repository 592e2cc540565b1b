import { expressionMutants } from './expression-mutants.js';

const textsOf = (expression: string) => expressionMutants(expression).map(({ text }) => text);

describe('an expression spoilt on purpose', () => {
  it.each([
    ['a == b', ['a != b']],
    ['n >= 4', ['n > 4', 'n < 4', 'n >= 5', 'n >= 3']],
    ['a && !b', ['a || !b', 'a && b']],
    [
      'document.attribute == "proactive"',
      ['document.attribute != "proactive"', 'document.attribute == "proactive-spoilt"'],
    ],
  ])('%s', (expression, spoilt) => {
    expect(textsOf(expression)).toEqual(spoilt);
  });

  it('leaves what stands in quotes alone: a sign in a text is no operator', () => {
    expect(textsOf('"a && b == c"')).toEqual(['"a && b == c-spoilt"']);
  });

  it('takes the first and the last of a closed list for all of it', () => {
    expect(textsOf('kind in ["a", "b", "c"]')).toEqual([
      'kind in ["a-spoilt", "b", "c"]',
      'kind in ["a", "b", "c-spoilt"]',
    ]);
  });
});

describe('what was spoilt, told to a person', () => {
  it.each([
    ['a && b', '“并且”改成“或者”'],
    ['n >= 4', '“不小于”改成“大于”'],
    ['document.attribute == "proactive"', '“proactive”换成别的'],
    ['document.reason != ""', '空白换成别的'],
    ['!b', '“不”去掉'],
  ])('%s: %s', (expression, told) => {
    expect(expressionMutants(expression).map(({ what }) => what)).toContain(told);
  });
});
