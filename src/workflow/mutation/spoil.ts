import type { MutationKind } from './mutant.js';

/** A part of a chart with one thing spoilt. */
export interface Spoilt<T> {
  readonly key: string;
  readonly kind: MutationKind;
  readonly what: string;
  readonly part: T;
}

/** The same spoiling seen from the part around it. */
export function within<Inner, Outer>(
  spoilt: readonly Spoilt<Inner>[],
  key: string,
  put: (inner: Inner) => Outer,
): readonly Spoilt<Outer>[] {
  return spoilt.map((one) => ({ ...one, key: `${key}/${one.key}`, part: put(one.part) }));
}

/** A list without one of its members, for each of them. */
export function withoutEach<T>(
  list: readonly T[],
): readonly { readonly item: T; readonly rest: readonly T[] }[] {
  return list.map((item, index) => ({ item, rest: list.filter((_, other) => other !== index) }));
}
