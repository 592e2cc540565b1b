import { isJsonObject, type Json } from '../../kernel/index.js';
import type { FactType } from '../model/fact-type.js';

/** A `FactType` taken apart. */
export type FactShape = { readonly nullable: boolean } & (
  | { readonly kind: 'dyn' }
  | { readonly kind: 'scalar'; readonly of: Scalar }
  | { readonly kind: 'list'; readonly item: FactShape }
  | { readonly kind: 'map'; readonly value: FactShape }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, FactShape> }
);
type Scalar = 'string' | 'bool' | 'int' | 'double';

const SCALARS: Readonly<Record<string, Scalar>> = {
  string: 'string',
  bool: 'bool',
  int: 'int',
  double: 'double',
};

/** What may be anything: a value that the schema leaves open. */
export const DYN: FactShape = { kind: 'dyn', nullable: true };

/**
 * Takes a declared type apart.
 * @throws RangeError for a type that does not exist: the vocabulary that declares it is wrong
 */
export function factShape(type: FactType, nullable = false): FactShape {
  if (typeof type !== 'string') {
    const item = type['[]'];
    if (item !== undefined) return { kind: 'list', item: factShape(item), nullable };
    const fields = Object.entries(type).map(([key, inner]): [string, FactShape] => {
      const optional = key.endsWith('?');
      return [optional ? key.slice(0, -1) : key, factShape(inner, optional)];
    });
    return { kind: 'object', fields: new Map(fields), nullable };
  }
  const scalar = SCALARS[type];
  if (scalar !== undefined) return { kind: 'scalar', of: scalar, nullable };
  if (type === 'dyn') return DYN;
  if (type === 'list') return { kind: 'list', item: DYN, nullable };
  if (type === 'map') return { kind: 'map', value: DYN, nullable };
  const [, outer, inner] = /^(list|map)<(.+)>$/.exec(type) ?? [];
  if (inner === undefined) throw new RangeError(`unknown fact type: ${type}`);
  const part = factShape(inner);
  return outer === 'list' ? { kind: 'list', item: part, nullable } : { kind: 'map', value: part, nullable };
}

/** The type by which CEL checks a fact. What may be null has no static type in CEL. */
export function celType(shape: FactShape): FactType {
  if (shape.nullable) return 'dyn';
  switch (shape.kind) {
    case 'dyn':
      return 'dyn';
    case 'scalar':
      return shape.of;
    case 'list':
      return `list<${innerType(shape.item)}>`;
    case 'map':
      return `map<string, ${innerType(shape.value)}>`;
    case 'object':
      return Object.fromEntries([...shape.fields].map(([key, field]) => [key, celType(field)]));
  }
}

function innerType(shape: FactShape): string {
  const type = celType(shape);
  return typeof type === 'string' ? type : 'dyn';
}

/** Whether a value is what its declaration says. Members of objects are looked at when they are read. */
export function conforms(shape: FactShape, value: Json): boolean {
  if (value === null) return shape.nullable;
  switch (shape.kind) {
    case 'dyn':
      return true;
    case 'scalar':
      return conformsScalar(shape.of, value);
    case 'list':
      return Array.isArray(value) && value.every((item: Json) => conforms(shape.item, item));
    case 'map':
      return (
        isJsonObject(value) &&
        (shape.value.kind === 'dyn' || Object.values(value).every((item) => conforms(shape.value, item)))
      );
    case 'object':
      return isJsonObject(value);
  }
}

function conformsScalar(of: Scalar, value: Json): boolean {
  switch (of) {
    case 'string':
      return typeof value === 'string';
    case 'bool':
      return typeof value === 'boolean';
    case 'int':
      return typeof value === 'number' && Number.isSafeInteger(value);
    case 'double':
      return typeof value === 'number';
  }
}

/** `文本`, `整数` …: a type in messages. */
export function shapeName(shape: FactShape): string {
  const names = { string: '文本', bool: '真假值', int: '整数', double: '数字' } as const;
  switch (shape.kind) {
    case 'dyn':
      return '任意值';
    case 'scalar':
      return names[shape.of];
    case 'list':
      return '列表';
    case 'map':
      return '对照';
    case 'object':
      return '对象';
  }
}
