import { add, compare, divide, exactOf, fraction, multiply, rounded, shown } from './exact.js';

describe('exact points', () => {
  it('a tenth and two tenths are three tenths', () => {
    expect(compare(add(exactOf(0.1), exactOf(0.2)), exactOf(0.3))).toBe(0);
    expect(exactOf(0.1)).toEqual({ n: 1n, d: 10n });
    expect(exactOf(1e-7)).toEqual({ n: 1n, d: 10_000_000n });
    expect(exactOf(-2.5)).toEqual({ n: -5n, d: 2n });
  });

  it('a third of a third three times three is one', () => {
    const third = divide(exactOf(1), exactOf(3));
    expect(multiply(multiply(third, third), exactOf(9))).toEqual({ n: 1n, d: 1n });
  });

  it.each([
    ['half-up', 2.345, 2.35],
    ['half-up', -2.345, -2.35],
    ['half-even', 2.345, 2.34],
    ['half-even', 2.355, 2.36],
    ['half-even', 2.3451, 2.35],
    ['down', 2.349, 2.34],
    ['up', 2.341, 2.35],
    ['up', 2.34, 2.34],
  ] as const)('rounds %s: %p becomes %p', (mode, value, expected) => {
    expect(shown(rounded(exactOf(value), 2, mode))).toBe(expected);
  });

  it('1.005 is rounded by its digits and not by what the machine keeps for it', () => {
    expect(shown(rounded(exactOf(1.005), 2, 'half-up'))).toBe(1.01);
  });

  it('refuses what is no number, and a divisor of 0', () => {
    expect(() => exactOf(Number.NaN)).toThrow(RangeError);
    expect(() => divide(exactOf(1), exactOf(0))).toThrow(RangeError);
    expect(fraction(2n, -4n)).toEqual({ n: -1n, d: 2n });
  });
});
