import { patternProblem } from './safe-pattern.js';

describe('patterns for matches', () => {
  it.each([
    '^[^〔]{1,20}〔\\d{4}〕\\d+号$',
    '^(?:甲|乙)类.*$',
    '^a+b*',
    '\\(\\)+$',
    '[(+*)]+',
    '^\\d{4}-\\d{2}-\\d{2}$',
    'x{2,5}y{3}',
    '^(?:甲|乙|丙)类?第\\d{1,3}号$',
  ])('accepts %s', (pattern) => expect(patternProblem(pattern)).toBeNull());

  it.each([
    '(a+)+$',
    '(a|aa)*',
    '(?:x*){2,}',
    '(a)\\1',
    '(?=a)b',
    '(?<!a)b',
    '^a*b*c*',
    'a+a*$',
    '(',
    '(?:(a)|b)+',
    '^a{0,1000}a{0,1000}a{0,1000}b$',
    `^${'a?'.repeat(30)}$`,
    `^${'(?:a|a)'.repeat(30)}$`,
  ])('refuses %s', (pattern) => expect(patternProblem(pattern)).not.toBeNull());

  it('refuses a pattern that is not fixed text', () =>
    expect(patternProblem(undefined)).toContain('固定文本'));

  it('whatever is accepted finishes on a long hostile text', () => {
    const start = process.cpuUsage().user;
    for (const pattern of ['a+$', '^.*a.*b$', '^(?:a|a)a+$', '(?:a|a)a+$']) {
      expect(patternProblem(pattern)).toBeNull();
      new RegExp(pattern).test(`${'a'.repeat(2000)}!`);
    }
    expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
  });
});
