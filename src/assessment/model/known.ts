import type { Counted, EntryRef } from '../../figures/index.js';
import { addDays, localDate, type LocalDate } from '../../kernel/index.js';
import type { CriterionSource, EvidenceItem } from '../../policy/index.js';
import { exactOf, ONE, ZERO, type Exact } from './exact.js';
import type { ScoreInput, SuppliedEvidence } from './score-input.js';

/** Why a figure is not known. */
export type UnknownReason =
  /** Nobody counts it, or nobody can. */
  | 'not-counted'
  /** Evidence that is not yet due. */
  | 'not-due'
  /** Evidence that did not come in time, where the scheme does not say that this is none. */
  | 'not-supplied';

/** What a criterion is read from, as far as it is known on the day. */
export interface Known {
  /** Null: not known, which is not zero. */
  readonly value: Exact | null;
  readonly unknown: UnknownReason | null;
  /** Id of a grade, where one was supplied. */
  readonly grade: string | null;
  readonly entries: readonly EntryRef[];
  /** Who supplied it, and on which day. */
  readonly supplied: { readonly by: string; readonly on: LocalDate } | null;
  /** Evidence that was due and did not come, and by the scheme counts as none. */
  readonly missing: boolean;
}

const NOTHING = { unknown: null, grade: null, entries: [], supplied: null, missing: false } as const;

/**
 * @param criterion the criterion that asks: entries that an appeal struck from it do not count
 */
export function known(input: ScoreInput, from: CriterionSource, criterion: string | null = null): Known {
  if (criterion !== null && input.supposing?.nothingUnder.includes(criterion) === true)
    return { ...NOTHING, value: ZERO };
  if (from.kind === 'supplied') return supplied(input, from.id);
  const { value, entries } = withoutStruck(input.count(from.id), input, criterion);
  const sorted = inOrder(entries);
  if (value === null) return { ...NOTHING, value: null, unknown: 'not-counted', entries: sorted };
  return { ...NOTHING, value: exactOf(value), entries: sorted };
}

/** The last day on which an item may be supplied for a period. */
export function dueOn(
  { due }: Pick<EvidenceItem, 'due'>,
  { to, year }: { readonly to: LocalDate; readonly year: number },
): LocalDate {
  return due.endsWith('d') ? addDays(to, Number(due.slice(0, -1))) : localDate(`${year}-${due}`);
}

function supplied(input: ScoreInput, id: string): Known {
  const item = input.scheme.evidence.find((one) => one.id === id);
  if (item === undefined) return { ...NOTHING, value: null, unknown: 'not-counted' };
  const due = dueOn(item, input.period);
  const late = input.scheme.choices.lateEvidence?.take === 'accepted';
  const last = latest(
    input.evidence.filter(
      (one) =>
        one.evidence === id &&
        // What an appeal corrected was there in time, whenever it was answered.
        (one.corrects || (one.on <= input.asOf && (late || one.on <= due))) &&
        !input.struck.some((gone) => gone.case === one.ref.case && gone.seq === one.ref.seq),
    ),
  );
  if (last !== null) {
    const { value, by, on, ref } = last;
    const common = { ...NOTHING, entries: [ref], supplied: { by, on } };
    if (typeof value === 'string') return { ...common, value: null, grade: value };
    return { ...common, value: typeof value === 'number' ? exactOf(value) : value ? ONE : ZERO };
  }
  if (input.asOf <= due) return { ...NOTHING, value: null, unknown: 'not-due' };
  return item.ifMissing === 'zero'
    ? { ...NOTHING, value: ZERO, missing: true }
    : { ...NOTHING, value: null, unknown: 'not-supplied' };
}

/** What was supplied last stands, whatever the order in which it is given. */
function latest(all: readonly SuppliedEvidence[]): SuppliedEvidence | null {
  return all.reduce<SuppliedEvidence | null>(
    (last, one) => (last === null || compareRefs(last.ref, one.ref) < 0 ? one : last),
    null,
  );
}

function withoutStruck(counted: Counted, { struck }: ScoreInput, criterion: string | null): Counted {
  const gone = struck.filter((one) => one.criterion === criterion);
  if (gone.length === 0 || counted.value !== counted.entries.length) return counted;
  const entries = counted.entries.filter(
    (entry) => !gone.some((one) => one.case === entry.case && one.seq === entry.seq),
  );
  return { value: entries.length, entries };
}

/** Lists as they were given, with their entries in order: a what-if asks for the same ones a thousand times. */
const ORDERED = new WeakMap<readonly EntryRef[], readonly EntryRef[]>();

function inOrder(entries: readonly EntryRef[]): readonly EntryRef[] {
  const kept = ORDERED.get(entries);
  if (kept !== undefined) return kept;
  const ordered = [...entries].sort(compareRefs);
  ORDERED.set(entries, ordered);
  return ordered;
}

function compareRefs(a: EntryRef, b: EntryRef): number {
  return compareText(a.on, b.on) || compareText(a.case, b.case) || a.seq - b.seq;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
