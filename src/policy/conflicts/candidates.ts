import { addDays, isLocalDate, type Json, type JsonObject, type LocalDate } from '../../kernel/index.js';
import type { FactClass } from './fact-classes.js';
import type { FactUses, Variable } from './fact-uses.js';

/** A value to try; undefined: the fact is not there (a map has no such key). */
export type Candidate = Json | undefined;

/** What a search takes as it is. */
export interface Given {
  /** A day on which the pack applies. */
  readonly on: LocalDate;
  /** Values that each parameter has at some time under the pack. */
  readonly params: Readonly<Record<string, readonly Json[]>>;
}

/** Texts that no expression names: two of them, so that two facts can differ. */
const OTHER_TEXTS = ['其他', '另一'] as const;
/** Lists of every combination up to this many words; of more words only the telling ones. */
const ALL_COMBINATIONS = 4;
const MOST_WORDS = 8;
const LONGEST = 40;

/**
 * The values that can make a difference to the expressions: those they name, their neighbours, one they do
 * not name, none at all.
 * @returns null where no finite choice would do
 */
export function candidatesFor(variable: Variable, uses: FactUses, given: Given): readonly Candidate[] | null {
  const { path, shape } = variable;
  const [root = '', id = ''] = path;
  if (root === 'params') return given.params[id] ?? [];
  const values = valuesOf(variable, uses, given);
  if (values === null) return null;
  const mayLack = path.length > 1 && uses.isMapKey(path);
  const mayBeNull = shape.nullable && shape.kind !== 'dyn';
  const dynamicNull = shape.kind === 'dyn' && !mayLack && root !== 'today';
  return [...values, ...(mayBeNull || dynamicNull ? [null] : []), ...(mayLack ? [undefined] : [])];
}

function valuesOf(variable: Variable, uses: FactUses, given: Given): readonly Candidate[] | null {
  const { name, shape } = variable;
  const here = uses.classes.of(name);
  if (name === 'today') return datesOf(here, given.on);
  if (isObject(variable, uses)) return here.facts.size > 1 || here.texts.size > 0 ? null : [{}];
  if (variable.list || shape.kind === 'list')
    return listsOf(here, shape.kind === 'list' ? shape.item.kind : 'dyn');
  if (shape.kind === 'scalar') return scalarsOf(shape.of, here, given.on);
  if (variable.flag || here.booleans) return [true, false];
  return here.numbers.size > 0 && here.texts.size === 0 && !here.sized
    ? scalarsOf('double', here, given.on)
    : scalarsOf('string', here, given.on);
}

/** What other facts stand inside, or what is only asked for its presence. */
function isObject({ path, shape, list, flag }: Variable, uses: FactUses): boolean {
  if (shape.kind === 'object' || shape.kind === 'map') return true;
  if (shape.kind !== 'dyn' || list || flag) return false;
  return [...uses.variables.values()].some(
    (other) => other.path.length > path.length && path.every((part, index) => other.path[index] === part),
  );
}

function scalarsOf(
  of: 'string' | 'bool' | 'int' | 'double',
  here: FactClass,
  on: LocalDate,
): readonly Candidate[] | null {
  if (of === 'bool') return [true, false];
  if (of === 'string') return here.ordered ? datesOf(here, on) : textsOf(here);
  const step = of === 'int' ? [1] : [1, 0.01];
  const numbers = [...here.numbers].flatMap((number) => [
    number,
    ...step.flatMap((by) => [number - by, number + by]),
  ]);
  return unique([...numbers, ...(here.facts.size > 1 || numbers.length === 0 ? [0, 1, 2] : [])]);
}

/** Of texts that stand in exactly the same lists two are enough. */
function textsOf(here: FactClass): readonly Candidate[] {
  const kept = new Map<string, number>();
  const texts = [...here.texts].flatMap(([text, sites]) => {
    const group = [...sites].sort((a, b) => a - b).join(' ');
    const count = (kept.get(group) ?? 0) + 1;
    kept.set(group, count);
    return count <= 2 ? [text] : [];
  });
  const sized = here.sized ? lengthsOf(here).map((length) => '某'.repeat(length)) : [];
  return unique([...texts, ...OTHER_TEXTS.slice(0, here.facts.size > 1 ? 2 : 1), ...sized]);
}

/** Days named, the days beside them, and the days around the one on which the pack applies. */
function datesOf(here: FactClass, on: LocalDate): readonly Candidate[] | null {
  const texts = [...here.texts.keys()].filter((text) => text !== '');
  if (!texts.every(isLocalDate)) return null;
  const around = [on, addDays(on, -1), addDays(on, 1), ...(here.facts.size > 3 ? [addDays(on, 2)] : [])];
  const days = texts.flatMap((text) => [text, addDays(text, -1), addDays(text, 1)]);
  const named = texts.length > 0 && here.facts.size === 1 ? days : [...days, ...around];
  return unique([...named, ...(here.texts.has('') ? [''] : [])]);
}

function listsOf(here: FactClass, item: string): readonly Candidate[] | null {
  if (here.numbers.size > 0 && !here.sized) return null;
  if (item === 'map' || item === 'object') {
    return here.texts.size > 0
      ? null
      : lengthsOf(here).map((length) => new Array<JsonObject>(length).fill({}));
  }
  const words = [...here.texts.keys()];
  if (words.length > MOST_WORDS) return null;
  const all = [...words, OTHER_TEXTS[0]];
  const lists =
    all.length <= ALL_COMBINATIONS
      ? combinations(all)
      : [
          words,
          all,
          [],
          ...all.map((word) => [word]),
          ...words.map((word) => words.filter((other) => other !== word)),
        ];
  const sized = here.sized
    ? lengthsOf(here).map((length) => Array.from({ length }, (_, index) => words[index] ?? `其他${index}`))
    : [];
  return unique([...lists, ...sized]);
}

function combinations(words: readonly string[]): string[][] {
  return words.reduce<string[][]>((lists, word) => [...lists, ...lists.map((list) => [...list, word])], [[]]);
}

/** Lengths named and those beside them; none and one where none is named. */
function lengthsOf(here: FactClass): readonly number[] {
  const lengths = [...here.numbers].flatMap((number) => [number, number + 1, number - 1]);
  return [...new Set([...lengths, 0, 1])].filter(
    (length) => Number.isInteger(length) && length >= 0 && length <= LONGEST,
  );
}

function unique(values: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
