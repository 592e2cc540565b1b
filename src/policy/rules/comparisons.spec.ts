import { ConditionCompiler } from './condition-compiler.js';

const compiler = new ConditionCompiler({
  facts: {
    paper: {
      'attribute?': 'string',
      'ground?': { id: 'string' },
      'signedOn?': 'string',
      elements: 'list<string>',
      pages: 'int',
    },
  },
  params: { needed: 'list<string>' },
});

/** `path=value` and `path~path`, sorted: with what the facts of an expression are compared. */
function comparedIn(source: string): readonly string[] {
  const compiled = compiler.compile(source);
  if (!compiled.ok) throw new Error(compiled.error.map(({ message }) => message).join());
  const told = compiled.value.compared.map((one) =>
    'value' in one.with
      ? `${one.path.join('.')}=${JSON.stringify(one.with.value)}`
      : `${one.path.join('.')}~${one.with.path.join('.')}`,
  );
  return [...new Set(told)].sort();
}

describe('with what the facts of an expression are compared', () => {
  it.each([
    ['a fixed value, on either side', '"withheld" == paper.attribute', ['paper.attribute="withheld"']],
    ['a list of values', 'paper.ground.id in ["a", "b"]', ['paper.ground.id="a"', 'paper.ground.id="b"']],
    ['a number', 'paper.pages > 3', ['paper.pages=3']],
    ['another fact, or the day', 'paper.signedOn <= today', ['paper.signedOn~today', 'today~paper.signedOn']],
    [
      'the items of a list',
      'paper.elements.all(one, one in ["x", "y"])',
      ['paper.elements="x"', 'paper.elements="y"'],
    ],
    [
      'a parameter, item by item',
      'params.needed.all(one, one in paper.elements)',
      ['paper.elements~params.needed', 'params.needed~paper.elements'],
    ],
    [
      'an approval by its state',
      'approvals["sign-off"].outcome == "approve"',
      ['approvals.sign-off.outcome="approve"'],
    ],
    [
      'lists that depend on another fact, each value with its own',
      'paper.ground.id in (paper.attribute == "withheld" ? ["a"] : ["b"])',
      ['paper.attribute="withheld"', 'paper.ground.id="a"', 'paper.ground.id="b"'],
    ],
    ['a word looked up in a map is a key and no value', '"sign-off" in approvals', []],
    ['nothing', 'paper.attribute != null', []],
  ])('%s: %s', (_what, source, expected) => {
    expect(comparedIn(source)).toEqual(expected);
  });
});
