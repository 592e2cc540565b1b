/** A decimal, exactly: `units` / 10^`scale`. Binary fractions would make 0.1 + 0.2 a false alarm. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A decimal as it is written (`280232.58`, `1,086`); null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const found = WRITTEN.exec(text.replaceAll(',', ''));
  if (found === null) return null;
  const [, sign, whole = '', fraction = ''] = found;
  return { units: BigInt(`${sign ?? ''}${whole}${fraction}`), scale: fraction.length };
}

/** A figure of a cell; JSON numbers print with the digits they were written with, as far as 15 of them. */
export function decimalOf(value: number): Decimal {
  const plain = parseDecimal(String(value));
  if (plain === null) throw new RangeError(`not a figure of a form: ${value}`);
  return plain;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: at(a, scale) + at(b, scale), scale };
}

export function sum(all: readonly Decimal[]): Decimal {
  return all.reduce(add, ZERO);
}

/** Below 0 where `a` is less, above 0 where it is more. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = at(a, scale) - at(b, scale);
  return difference < 0n ? -1 : Number(difference > 0n);
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** As people write it, without zeros at the end. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale === 0 || fraction === '' ? '' : `.${fraction}`}`;
}

/** `part` in hundredths of `whole`, rounded half up to `places`, as text with all of them; null where `whole` is not above 0. */
export function percentage(part: Decimal, whole: Decimal, places: number): string | null {
  const scale = Math.max(part.scale, whole.scale);
  const [upper, lower] = [at(part, scale), at(whole, scale)];
  if (lower <= 0n || upper < 0n) return null;
  const rounded = (upper * 100n * 10n ** BigInt(places) * 2n + lower) / (lower * 2n);
  const digits = rounded.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function at({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}
