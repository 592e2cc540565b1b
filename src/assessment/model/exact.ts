import type { RoundingMode } from '../../policy/index.js';

/** An exact fraction, reduced, denominator above 0. Points are reckoned in these and turned into decimals only to be shown. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Exact = { n: 0n, d: 1n };
export const ONE: Exact = { n: 1n, d: 1n };

/**
 * The fraction that a decimal writes: 0.1 is one tenth, not what the machine keeps for it.
 * @throws RangeError when it is no finite number
 */
export function exactOf(value: number): Exact {
  const [, sign, whole = '0', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (sign === undefined) throw new RangeError(`不是数：${value}`);
  const digits = BigInt(`${sign}${whole}${part}`);
  const shift = Number(power) - part.length;
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift), 1n) : fraction(digits, 10n ** BigInt(-shift));
}

export function fraction(n: bigint, d: bigint): Exact {
  if (d === 0n) throw new RangeError('除数是 0');
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  return { n: n / divisor, d: d / divisor };
}

export function add(a: Exact, b: Exact): Exact {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Exact, b: Exact): Exact {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Exact, b: Exact): Exact {
  return fraction(a.n * b.n, a.d * b.d);
}

/** @throws RangeError when `b` is 0 */
export function divide(a: Exact, b: Exact): Exact {
  return fraction(a.n * b.d, a.d * b.n);
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce(add, ZERO);
}

/** Below 0, 0 or above 0, as for sorting. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export function least(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** Rounded to `places` digits behind the point; `down` and `up` are towards and away from 0. */
export function rounded(value: Exact, places: number, mode: RoundingMode): Exact {
  const scale = 10n ** BigInt(places);
  const negative = value.n < 0n;
  const scaled = (negative ? -value.n : value.n) * scale;
  const [whole, rest] = [scaled / value.d, scaled % value.d];
  const up = goesUp(mode, whole, rest * 2n - value.d, rest);
  const units = up ? whole + 1n : whole;
  return fraction(negative ? -units : units, scale);
}

/** @param half twice the rest less the divisor: above 0 beyond the half */
function goesUp(mode: RoundingMode, whole: bigint, half: bigint, rest: bigint): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return rest > 0n;
    case 'half-up':
      return half >= 0n;
    case 'half-even':
      return half > 0n || (half === 0n && whole % 2n === 1n);
  }
}

/** Digits behind the point of what is shown and was not rounded by the scheme. */
const SHOWN_PLACES = 4;

/** A decimal for people and JSON. What a scheme rounds has at most three digits behind the point and is shown whole. */
export function shown(value: Exact): number {
  const { n, d } = rounded(value, SHOWN_PLACES, 'half-up');
  return Number(n) / Number(d);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
