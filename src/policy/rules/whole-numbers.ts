import type { Json } from '../../kernel/index.js';
import type { FactShape } from './fact-shape.js';

/** A JSON value in which whole numbers may be CEL integers. */
export type CelValue = Json | bigint | readonly CelValue[] | CelObject;
export type CelObject = { readonly [key: string]: CelValue };

/** Whether a fact of this shape holds numbers that CEL must see as integers. */
export function holdsIntegers(shape: FactShape): boolean {
  switch (shape.kind) {
    case 'scalar':
      return shape.of === 'int';
    case 'list':
      return holdsIntegers(shape.item);
    case 'map':
      return holdsIntegers(shape.value);
    case 'dyn':
    case 'object':
      return false;
  }
}

/**
 * A copy of the scope in which one fact's whole numbers are integers. JSON knows only one kind of number and
 * cel-js takes a JavaScript number for a double, on which `%` fails and `/` does not divide whole.
 */
export function withIntegers(scope: CelObject, path: readonly string[]): CelObject {
  const [key, ...rest] = path;
  const member = key !== undefined && Object.hasOwn(scope, key) ? scope[key] : undefined;
  if (key === undefined || member === undefined) return scope;
  if (rest.length === 0) return { ...scope, [key]: toIntegers(member) };
  return isCelObject(member) ? { ...scope, [key]: withIntegers(member, rest) } : scope;
}

function toIntegers(value: CelValue): CelValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map((item: CelValue) => toIntegers(item));
  if (!isCelObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toIntegers(member)]));
}

function isCelObject(value: CelValue): value is CelObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an expression came to as plain JSON: a scalar or null; undefined for anything else. */
export function toJson(value: unknown): string | number | boolean | null | undefined {
  if (typeof value === 'bigint') return Number(value);
  const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return scalar || value === null ? value : undefined;
}
