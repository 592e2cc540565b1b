import { compare, decimalOf, decimalText, parseDecimal, percentage, sum, ZERO } from './decimal.js';

const decimal = (text: string) => parseDecimal(text) ?? ZERO;

describe('decimals', () => {
  it('add up exactly, where binary fractions would not', () => {
    const total = sum([decimal('0.1'), decimal('0.2')]);
    expect(compare(total, decimal('0.3'))).toBe(0);
    expect(decimalText(total)).toBe('0.3');
  });

  it('print as people write them', () => {
    expect(['1,086', '280232.58', '-4', '0.50', '12.00'].map((text) => decimalText(decimal(text)))).toEqual([
      '1086',
      '280232.58',
      '-4',
      '0.5',
      '12',
    ]);
    expect(decimalText(decimalOf(280232.58))).toBe('280232.58');
  });

  it('are not read from anything else', () => {
    expect(['', '/', '减4', '3.', '1e5', '１'].map(parseDecimal)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['3507', '4050', 2, '86.59'],
    ['1', '3', 0, '33'],
    ['1', '8', 1, '12.5'],
    ['1', '200', 0, '1'],
    ['7', '7', 2, '100.00'],
    ['1', '2000', 2, '0.05'],
  ])('%s of %s to %i places is %s%%', (part, whole, places, expected) => {
    expect(percentage(decimal(part), decimal(whole), places)).toBe(expected);
  });

  it('have no percentage of nothing', () => {
    expect(percentage(decimal('3'), ZERO, 2)).toBeNull();
  });
});
