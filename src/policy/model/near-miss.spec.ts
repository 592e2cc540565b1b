import { didYouMean, insteadOf } from './near-miss.js';

describe('what was meant by a misspelt word', () => {
  const known = ['attribute', 'approvals', 'ground', 'on', 'at'];
  it.each([
    ['atribute', 'attribute'],
    ['attirbute', 'attribute'],
    ['Attribute', 'attribute'],
    ['gruond', 'ground'],
  ])('%s: %s', (word, meant) => expect(didYouMean(word, known)).toBe(`，是否想写 “${meant}”？`));

  it.each(['channel', 'x', 'signedOn', ''])('nothing is near %s', (word) =>
    expect(didYouMean(word, known)).toBe(''),
  );
});

describe('what to write in place of a word that means nothing', () => {
  it('is the word that is near', () =>
    expect(insteadOf('paralel', ['parallel', 'final'])).toBe('，是否想写 “parallel”？'));

  it('is one of those that there are, when none is near', () =>
    expect(insteadOf('both', ['parallel', 'final'])).toBe('，可以写：parallel、final'));

  it('names twelve of many', () => {
    const many = Array.from({ length: 13 }, (_, index) => `step-number-${index}`);
    expect(insteadOf('x', many)).toMatch(/^，可以写：step-number-0、.*、step-number-11 等 13 个$/);
  });

  it('says so when there are none', () =>
    expect(insteadOf('x', [])).toBe('，可以写：现在一个也没有，请先写好再引用'));
});
