import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../../kernel/index.js';
import type { Compared, CompiledRule, Condition, FactShape, ListItem, Read } from '../../policy/index.js';
import { samePath, valueAt, type Path } from './paths.js';

/** A value that a fact could have instead. */
export interface Candidate {
  readonly path: Path;
  /** Undefined: not there at all. */
  readonly value: Json | undefined;
  /** Stands for any text or thing. */
  readonly example: boolean;
}

/** Closed lists of a pack, by id. */
export type Lists = Readonly<Record<string, readonly ListItem[]>>;

/** Given, not changed: the law, the day, who acts, which matter it is. */
const GIVEN: ReadonlySet<string> = new Set(['params', 'today', 'actor', 'case']);
const EXAMPLE_TEXT = '（示例）';

/**
 * Values that the facts of a rule could have instead of those they have: what the rules compare each with — fixed
 * values, other facts, parameters — the rest of the closed lists to which those belong, true and false, nothing.
 * @param rules all that are asked of the event, this one among them: together they tell of which list a fact is
 */
export function candidatesOf(
  rule: CompiledRule,
  rules: readonly CompiledRule[],
  scope: JsonObject,
  lists: Lists,
): readonly Candidate[] {
  const conditions = conditionsOf(rule);
  const compared = rules.flatMap(conditionsOf).flatMap((condition) => condition.compared);
  const set = unique(conditions.flatMap(({ facts }) => facts))
    .filter(({ path: [root = ''] }) => !GIVEN.has(root))
    .flatMap((read) =>
      othersFor(read, valueAt(scope, read.path), knownOf(read.path, compared, scope, lists)),
    );
  const taken = conditions.flatMap(({ lookups }) =>
    lookups.flatMap(({ of, key }) => {
      const path = [...of, key];
      const there = valueAt(scope, path) !== undefined && !GIVEN.has(of[0] ?? '');
      return there ? [{ path, value: undefined, example: false }] : [];
    }),
  );
  const once = new Map(taken.map((one) => [one.path.join('\u0000'), one]));
  return [...set, ...once.values()];
}

function conditionsOf({ when, must }: CompiledRule): readonly Condition[] {
  return when === null ? [must] : [when, must];
}

/** What a fact is compared with. */
interface Known {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly booleans: boolean;
  readonly lists: readonly (readonly Json[])[];
}

function knownOf(path: Path, compared: readonly Compared[], scope: JsonObject, lists: Lists): Known {
  const fixed = (of: Path): readonly Json[] =>
    compared.flatMap((one) => (samePath(one.path, of) && 'value' in one.with ? [one.with.value] : []));
  const values = compared.flatMap((one): readonly Json[] => {
    if (!samePath(one.path, path) || 'value' in one.with) return [];
    const other = valueAt(scope, one.with.path);
    // What the other fact may be, this one may be too.
    return [...(other === undefined ? [] : [other]), ...fixed(one.with.path)];
  });
  const present = valueAt(scope, path);
  const own = Array.isArray(present) ? (present as readonly Json[]) : [present ?? null];
  const scalars = [...values, ...fixed(path), ...own].flatMap((value) =>
    Array.isArray(value) ? (value as Json[]) : [value],
  );
  const texts = scalars.filter((value) => typeof value === 'string');
  return {
    texts: [...new Set([...texts, ...listedWith(texts, lists)])],
    numbers: scalars.filter((value) => typeof value === 'number').flatMap((n) => [n, n - 1, n + 1]),
    booleans: scalars.some((value) => typeof value === 'boolean'),
    lists: values.filter((value) => Array.isArray(value)),
  };
}

/** The lists to which a fact belongs: those that hold more than half of what it is or is compared with. */
function listedWith(texts: readonly string[], lists: Lists): readonly string[] {
  const ids = Object.values(lists).map((items) => items.map(({ id }) => id));
  return ids.filter((list) => texts.length > 0 && share(texts, list) > 0.5).flat();
}

function share(texts: readonly string[], list: readonly string[]): number {
  const distinct = [...new Set(texts)];
  return distinct.filter((text) => list.includes(text)).length / distinct.length;
}

function othersFor({ path, shape }: Read, present: Json | undefined, known: Known): readonly Candidate[] {
  const at: Make = (value, example = false) => ({ path, value, example });
  const nothing = shape.nullable && present !== undefined ? [at(null)] : [];
  const seen = new Set(present === undefined ? [] : [canonicalJson(present)]);
  return [...nothing, ...valuesFor(shape, present, known, at)].filter(({ value }) => {
    const spelt = canonicalJson(value ?? null);
    if (seen.has(spelt)) return false;
    seen.add(spelt);
    return true;
  });
}

type Make = (value: Json, example?: boolean) => Candidate;

function valuesFor(
  shape: FactShape,
  present: Json | undefined,
  known: Known,
  at: Make,
): readonly Candidate[] {
  const texts = [...known.texts.map((text) => at(text)), at(EXAMPLE_TEXT, true)];
  const numbers = [0, ...known.numbers].map((number) => at(number));
  const booleans = [at(true), at(false)];
  switch (shape.kind) {
    case 'dyn':
      return [...texts, ...(known.numbers.length > 0 ? numbers : []), ...(known.booleans ? booleans : [])];
    case 'scalar':
      if (shape.of === 'bool') return booleans;
      if (shape.of === 'string') return texts;
      return shape.of === 'int' ? numbers.filter(({ value }) => Number.isSafeInteger(value)) : numbers;
    case 'list':
      return listsFor(shape.item, Array.isArray(present) ? (present as readonly Json[]) : [], known, at);
    case 'object':
      return isJsonObject(present) ? [] : [at(exampleOf({ ...shape, nullable: false }), true)];
    case 'map':
      return [];
  }
}

/** The list emptied, without one, with one more, or as another list that it is compared with. */
function listsFor(item: FactShape, present: readonly Json[], known: Known, at: Make): readonly Candidate[] {
  const textual = item.kind === 'dyn' || (item.kind === 'scalar' && item.of === 'string');
  const more = textual ? known.texts.filter((text) => !present.includes(text)) : [];
  return [
    at([]),
    ...present.map((_, index) => at(present.toSpliced(index, 1))),
    ...(textual ? known.lists.map((list) => at(list)) : []),
    ...more.map((text) => at([...present, text])),
    ...(present.length === 0 ? [at([exampleOf(item)], true)] : []),
  ];
}

/** Something that could stand there, with nothing in it that need not be. */
function exampleOf(shape: FactShape): Json {
  if (shape.nullable && shape.kind !== 'dyn') return null;
  switch (shape.kind) {
    case 'scalar':
      if (shape.of === 'bool') return true;
      return shape.of === 'string' ? EXAMPLE_TEXT : 1;
    case 'object':
      return Object.fromEntries([...shape.fields].map(([field, inner]) => [field, exampleOf(inner)]));
    case 'list':
      return [];
    case 'map':
      return {};
    case 'dyn':
      return EXAMPLE_TEXT;
  }
}

function unique(reads: readonly Read[]): readonly Read[] {
  return [...new Map(reads.map((read) => [read.path.join('\u0000'), read])).values()];
}
