import { readYaml } from './read-yaml.js';

const codesOf = (text: string): string[] => {
  const read = readYaml(text, 'x.yaml');
  return read.ok ? [] : read.error.map(({ line, code }) => `${line} ${code}`);
};

describe('reading a policy file', () => {
  it('keeps dates and words as text, as YAML 1.2 has it', () => {
    const read = readYaml('on: 2017-05-17\nno: yes\nn: 3\nempty:\n', 'x.yaml');
    expect(read.ok && read.value.value).toEqual({ on: '2017-05-17', no: 'yes', n: 3, empty: null });
  });

  it('knows the line of every key and item', () => {
    const read = readYaml('rules:\n  - id: a\n  - id: b\n    must: "x/y"\n', 'x.yaml');
    expect(read.ok && read.value.at('/rules/1/must').line).toBe(4);
    expect(read.ok && read.value.at('/rules/1').line).toBe(3);
  });

  it('points to the nearest part above where a value was left out', () => {
    const read = readYaml('a: 1\nrules:\n  - id: a\n', 'x.yaml');
    expect(read.ok && read.value.at('/rules/0/refuse/code').line).toBe(3);
  });

  it.each([
    ['an anchor', 'a: &x [1]', ['1 yaml-forbidden']],
    ['an alias', 'a: [1]\nb: *x', ['2 yaml-forbidden']],
    ['a custom tag', 'a: 1\nb: !!js/function "x"', ['2 yaml-forbidden']],
    ['a standard tag', 'a: !!str 3', ['1 yaml-forbidden']],
    ['a tag that only looks like one, in a text', 'a: "!!str 3"\nb: |\n  &x *y !z\n  ? {[\n', []],
    ['a directive', '%YAML 1.1\n---\na: yes\n', ['1 yaml-forbidden']],
    ['a merge key', 'a: { "<<": { b: 1 } }', ['1 yaml-forbidden']],
    ['a key that would change the prototype', 'a:\n  __proto__: { b: 1 }', ['2 yaml-forbidden']],
    ['an explicit key', '? a\n: b\n', ['1 yaml-forbidden']],
    ['two documents', '---\na: 1\n---\nb: 2\n', ['3 yaml-forbidden']],
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', ['3 duplicate-key']],
    ['a duplicate key in an inner object', 'x: { a: 1, a: 2 }', ['1 duplicate-key']],
    ['a key that is a number', 'a: { 1: x }', ['1 value-not-json']],
    ['not a number', 'a: .nan', ['1 value-not-json']],
    ['a number that loses digits', 'a: 12345678901234567890', ['1 value-not-json']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['2 yaml-syntax']],
    ['an open bracket', 'a: [1, 2\nb: 3', ['2 yaml-syntax']],
  ])('refuses %s', (_what, text, faults) => {
    expect(codesOf(text).slice(0, 2)).toEqual(faults);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', '{a: '.repeat(50_000)],
    ['list markers', '- '.repeat(100_000)],
    ['indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('stops at a bomb of nested %s before anything is built', (_what, text) => {
    expect(codesOf(text).at(-1)).toMatch(/ yaml-too-deep$/);
  });

  it('takes a long paragraph for a text, not for indentation', () => {
    const paragraph = `a: |\n  ${'字'.repeat(500)}\n  ${'字'.repeat(500)}\nb: 1\n`;
    expect(codesOf(paragraph)).toEqual([]);
  });

  it('reads nesting as deep as any pack has', () => {
    const text = Array.from({ length: 30 }, (_, depth) => `${'  '.repeat(depth)}a:`).join('\n');
    expect(readYaml(`${text} ${'['.repeat(20)}${']'.repeat(20)}\n`, 'x.yaml').ok).toBe(true);
  });

  it('refuses a billion laughs without laughing', () => {
    const laugh = [
      'a: &a [lol, lol]',
      ...'bcdefghi'
        .split('')
        .map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index] ?? ''}, `.repeat(9)}]`),
    ];
    expect(new Set(codesOf(laugh.join('\n')).map((fault) => fault.split(' ')[1]))).toEqual(
      new Set(['yaml-forbidden']),
    );
  });

  it('stays quick on the largest file allowed, whatever is in it', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `key${index}: 1`).join('\n');
    const start = process.cpuUsage().user;
    expect(codesOf(keys)).toEqual([]);
    expect(process.cpuUsage().user - start).toBeLessThan(10_000_000);
  });

  it.each([
    ['a full-width colon', 'a: 1\nchart：document\nb: 2\n', [[2, '全角冒号']]],
    [
      'tabs, however much they throw into disorder',
      'a:\n\tb: 1\n\tc: [\n',
      [
        [2, 'Tab'],
        [3, 'Tab'],
      ],
    ],
    ['a condition that begins with !', 'must: !a.b\n', [[1, '整条加单引号']]],
  ])('says what to write instead of %s', (_, text, expected) => {
    const read = readYaml(text, 'x.yaml');
    const told = read.ok ? [] : read.error;
    expect(told.map(({ line }) => line)).toEqual(expected.map(([line]) => line));
    told.forEach(({ message }, index) => expect(message).toContain(expected[index]?.[1]));
  });
});
