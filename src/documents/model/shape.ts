import {
  err,
  isJsonObject,
  ok,
  refusal,
  type Json,
  type JsonObject,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { BLANK_FIELD, type FormField } from '../../workflow/index.js';

type Read<T> = Result<T, readonly Refusal[]>;

/** Reads one value that somebody sent; `at` is the field's path, `label` what people call it. */
export interface Reader<T extends Json> {
  (value: Json, at: string, label: string): Read<T>;
  /** How a person is asked for it. */
  readonly asked?: Asked;
}

/** What a reader tells of itself to whoever draws a form. */
export type Asked = Pick<FormField, 'type'> &
  Partial<Pick<FormField, 'max' | 'lists' | 'options' | 'fields'>>;

/** One field of a payload. Without `otherwise` it must be there: silence is not an answer. */
export interface Field<T extends Json> {
  readonly label: string;
  readonly read: Reader<T>;
  readonly otherwise?: T;
  /** What a form tells of it beside. */
  readonly told?: Told;
}

type Told = Partial<Pick<FormField, 'help' | 'when' | 'aside'>>;

export type Shape = Readonly<Record<string, Field<Json>>>;
/** What a shape reads a payload into. */
export type Shaped<S extends Shape> = { readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never };

/** The key by which any event may say on which open task it acts; the engine's, not a field of ours. */
const TASK = 'task';

/** A field that must be answered. */
export function required<T extends Json>(label: string, read: Reader<T>): Field<T> {
  return { label, read };
}

/** A field that may be left out. */
export function optional<T extends Json>(label: string, read: Reader<T>, otherwise: T): Field<T> {
  return { label, read, otherwise };
}

/** The same field with what a form tells of it: help, the answer on which it is asked, that it may stand aside. */
export function telling<T extends Json>(field: Field<T>, told: Told): Field<T> {
  return { ...field, told };
}

/** Reads a whole payload. All faults come back at once; a key that the shape does not know is a fault. */
export function readShape<S extends Shape>(shape: S, payload: JsonObject): Read<Shaped<S>> {
  return collect<Shaped<S>>(shape, payload, '', true);
}

/** Reads only the fields that were sent: the others keep what they have. */
export function readPart<S extends Shape>(shape: S, payload: JsonObject): Read<Partial<Shaped<S>>> {
  return collect<Partial<Shaped<S>>>(shape, payload, '', false);
}

/** A nested object of a fixed shape. */
export function group<S extends Shape>(shape: S): Reader<Shaped<S> & JsonObject> {
  return asking({ type: 'group', fields: formOf(shape) }, (value, at, label) =>
    isJsonObject(value)
      ? collect<Shaped<S> & JsonObject>(shape, value, `${at}.`, true)
      : fault('field-invalid', at, `“${label}”的格式不对`),
  );
}

/** A reader that tells how a person is asked for what it reads. */
export function asking<T extends Json>(asked: Asked, read: Reader<T>): Reader<T> {
  const told: Reader<T> = (value, at, label) => read(value, at, label);
  return Object.assign(told, { asked });
}

/** A shape as the fields of a form. Of a part, nothing has to be filled in. */
export function formOf(shape: Shape, whole: 'whole' | 'part' = 'whole'): readonly FormField[] {
  return Object.entries(shape).map(([name, { label, read, otherwise, told = {} }]) => ({
    ...BLANK_FIELD,
    ...(read.asked ?? { type: 'line' }),
    ...told,
    name,
    label,
    required: whole === 'whole' && otherwise === undefined,
  }));
}

/** The engine's own key of a payload, to be kept beside what was read. */
export function taskOf(payload: JsonObject): JsonObject {
  const task = payload[TASK];
  return typeof task === 'string' ? { [TASK]: task } : {};
}

/** One refusal about one field. */
export function fault(
  code: string,
  at: string,
  message: string,
  facts: JsonObject = {},
): { ok: false; error: readonly Refusal[] } {
  return {
    ok: false,
    error: [refusal({ code, message, cure: '请更正后重新提交', facts: { field: at, ...facts } })],
  };
}

function collect<T>(shape: Shape, payload: JsonObject, prefix: string, whole: boolean): Read<T> {
  const faults: Refusal[] = [];
  const values: Record<string, Json> = {};
  for (const key of Object.keys(payload)) {
    if (Object.hasOwn(shape, key) || (prefix === '' && key === TASK)) continue;
    faults.push(
      ...fault('field-unknown', `${prefix}${key}`.slice(0, 80), '提交的内容含有不认识的字段').error,
    );
  }
  for (const [key, field] of Object.entries(shape)) {
    const at = `${prefix}${key}`;
    const value = Object.hasOwn(payload, key) ? payload[key] : undefined;
    if (value === undefined) {
      if (!whole) continue;
      if (field.otherwise === undefined)
        faults.push(...fault('field-required', at, `“${field.label}”必须填写`).error);
      else values[key] = field.otherwise;
      continue;
    }
    const read = field.read(value, at, field.label);
    if (read.ok) values[key] = read.value;
    else faults.push(...read.error);
  }
  return faults.length > 0 ? err(faults) : ok(values as T);
}
