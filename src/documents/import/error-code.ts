/** The code by which Node names an error (`ENOENT`); null for anything without one. Asked by shape: an error may come from another realm. */
export function errorCode(error: unknown): string | null {
  return textOf(error, 'code');
}

/** The class by which an error calls itself (`RangeError`). */
export function errorName(error: unknown): string | null {
  return textOf(error, 'name');
}

function textOf(error: unknown, key: string): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : null;
}
