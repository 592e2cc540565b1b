/** A value that survives JSON unchanged: what facts, events and journal payloads are made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Narrows an unknown value to a plain JSON object (not an array, not null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a dotted path (`document.attribute`) from a JSON object.
 * @returns the value, or `undefined` where any part of the path is missing
 */
export function readPath(from: Json, path: string): Json | undefined {
  let here: Json | undefined = from;
  for (const key of path.split('.')) {
    if (!isJsonObject(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}

/** The text at a key, or null where there is none: a number or an object is no text. */
export function textAt(from: JsonObject, key: string): string | null {
  const value = from[key];
  return typeof value === 'string' ? value : null;
}

/** A copy with one member set. Plain loops: copies by spread with computed keys cost V8 fifty times as much here. */
export function put<T extends Json | undefined>(
  record: { readonly [key: string]: T },
  key: string,
  value: T,
): { readonly [key: string]: T } {
  const copy: { [key: string]: T } = {};
  for (const name of Object.keys(record)) copy[name] = record[name] as T;
  copy[key] = value;
  return copy;
}

/** A copy without one member. */
export function omit<T extends Json | undefined>(
  record: { readonly [key: string]: T },
  key: string,
): { readonly [key: string]: T } {
  const copy: { [key: string]: T } = {};
  for (const name of Object.keys(record)) if (name !== key) copy[name] = record[name] as T;
  return copy;
}
