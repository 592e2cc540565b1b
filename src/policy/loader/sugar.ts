import type { OneOrMany } from '../schema/raw.js';

/** One thing or a list of them, always as a list; nothing is the empty list. */
export function many<T>(value: OneOrMany<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** As `many`, but what was left out stays left out. */
export function manyOrNone<T>(value: OneOrMany<T> | undefined): readonly T[] | undefined {
  return value === undefined ? undefined : many(value);
}

function isList<T>(value: OneOrMany<T>): value is readonly T[] {
  return Array.isArray(value);
}

/** The same record with every member changed. */
export function mapRecord<A, B>(
  record: Readonly<Record<string, A>>,
  change: (member: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, member]) => [key, change(member)]));
}
