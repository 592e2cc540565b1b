import { isJsonObject, omit, put, type Json, type JsonObject } from '../../kernel/index.js';

export type Path = readonly string[];

/** The value at a path, own members only; undefined where any part is missing. */
export function valueAt(from: Json, path: Path): Json | undefined {
  let here: Json | undefined = from;
  for (const key of path) {
    if (!isJsonObject(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}

/** A copy in which the value stands at the path; undefined takes the member out. What is missing on the way is made. */
export function withValue(from: JsonObject, path: Path, value: Json | undefined): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return from;
  if (rest.length === 0) return value === undefined ? omit<Json>(from, key) : put<Json>(from, key, value);
  const member = Object.hasOwn(from, key) ? from[key] : undefined;
  return put<Json>(from, key, withValue(isJsonObject(member) ? member : {}, rest, value));
}

/** Whether two paths name the same place. */
export function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}
