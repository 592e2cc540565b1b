import { isJsonObject, isLocalDate, type Json, type JsonObject, type LocalDate } from '../../kernel/index.js';
import type { CompiledMeasure, Condition } from '../../policy/index.js';
import type { CaseAsOf } from './case-as-of.js';
import type { CaseRecord, EventRecord } from './case-history.js';
import type { Counted, CountScope, EntryRef } from './counted.js';

/** Enough to pass over a day that lies outside; what counts is looked at closely. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One thing that counts, before the same is counted once. */
interface Hit {
  readonly entry: EntryRef;
  readonly key: string | null;
  readonly amount: number;
}

/**
 * Counts one measure for one scope, case by case in any order. What cannot be told is not passed over: a case of
 * which the measure cannot say whether it counts makes the figure unknown, and stands behind it.
 */
export class MeasureCounter {
  readonly #hits: Hit[] = [];
  readonly #untold: EntryRef[] = [];

  readonly #dayOf: Answer;
  readonly #keyOf: Answer | null;
  readonly #amountOf: Answer | null;

  constructor(
    private readonly compiled: CompiledMeasure,
    private readonly scope: Pick<CountScope, 'from' | 'to'>,
  ) {
    const { on, once, sum } = compiled;
    this.#dayOf = new Answer(on);
    this.#keyOf = once === null ? null : new Answer(once);
    this.#amountOf = sum === null ? null : new Answer(sum);
  }

  /** @param one the case as it stood at the end of the scope's last day */
  add(one: CaseAsOf): void {
    const { measure, eventTypes } = this.compiled;
    const { history, record, read } = one;
    if (history.brokenAt !== null) {
      this.#untold.push({ case: history.id, seq: history.brokenAt, on: history.openedOn });
      return;
    }
    if (record === null || read === null) return;
    if (measure.count === 'cases') return this.#ask(one, record, read, null);
    for (const event of record.events) {
      if (eventTypes !== null && !eventTypes.has(event.type)) continue;
      this.#ask(one, record, { ...read, event }, event);
    }
  }

  /** The figure: entries in order of day, case and number, whatever the order in which cases were added. */
  result(): Counted {
    if (this.#untold.length > 0) return { value: null, entries: this.#untold.toSorted(inOrder) };
    const seen = new Set<string>();
    const counted = this.#hits
      .toSorted((one, other) => inOrder(one.entry, other.entry))
      .filter(({ key }) => {
        if (key === null) return true;
        const fresh = !seen.has(key);
        seen.add(key);
        return fresh;
      });
    return {
      value: counted.reduce((sum, { amount }) => sum + amount, 0),
      entries: counted.map(({ entry }) => entry),
    };
  }

  #ask(one: CaseAsOf, record: CaseRecord, read: JsonObject, event: EventRecord | null): void {
    const day = this.#dayOf.of(read);
    if (day === null) return;
    if (typeof day === 'string' && (day < this.scope.from || day > this.scope.to) && DAY.test(day)) return;
    if (!isLocalDate(day)) return this.#cannotTell(record);
    const holds = this.compiled.where.evaluate(read);
    if (holds.failed !== null) return this.#cannotTell(record);
    if (!holds.value) return;
    const key = this.#keyOf === null ? null : this.#keyOf.of(read);
    const amount = this.#amountOf === null ? 1 : this.#amountOf.of(read);
    if (key === undefined || typeof amount !== 'number') return this.#cannotTell(record);
    const seq = event?.seq ?? this.#seqBehind(one, record, day);
    this.#hits.push({
      entry: { case: record.case.id, seq, on: day },
      key: key === null ? null : String(key),
      amount,
    });
  }

  #cannotTell(record: CaseRecord): void {
    const last = record.events.at(-1);
    if (last !== undefined) this.#untold.push({ case: record.case.id, seq: last.seq, on: last.on });
  }

  /** The entry that made a case count under a day: the first of that day after which it does; else the last up to it. */
  #seqBehind(one: CaseAsOf, { events }: CaseRecord, day: LocalDate): number {
    const last = events.findLastIndex((event) => event.on <= day);
    for (let index = last; index >= 0 && events[index]?.on === day; index -= 1) {
      if (index > 0 && events[index - 1]?.on === day && this.#counts(one.readAfter(index), day)) continue;
      return events[index]?.seq ?? 1;
    }
    return events[last]?.seq ?? events[0]?.seq ?? 1;
  }

  #counts(read: JsonObject, day: LocalDate): boolean {
    return this.#dayOf.of(read) === day && this.compiled.where.evaluate(read).value;
  }
}

type Scalar = string | number | boolean | null;

/** What an expression comes to; a plain path is read without the machinery. */
class Answer {
  readonly #path: readonly string[] | null;

  constructor(private readonly condition: Condition) {
    const [path] = condition.reads;
    this.#path = path === condition.source ? path.split('.') : null;
  }

  /** Undefined where it cannot be told. */
  of(read: JsonObject): Scalar | undefined {
    const value = this.#path === null ? this.#evaluated(read) : memberAt(read, this.#path);
    return typeof value === 'object' && value !== null ? undefined : value;
  }

  #evaluated(read: JsonObject): Json | undefined {
    const { value, failed } = this.condition.value(read);
    return failed === null ? value : undefined;
  }
}

function memberAt(read: JsonObject, path: readonly string[]): Json | undefined {
  let here: Json | undefined = read;
  for (const key of path) {
    if (!isJsonObject(here)) return undefined;
    here = here[key];
  }
  return here;
}

function inOrder(one: EntryRef, other: EntryRef): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  if (one.case !== other.case) return one.case < other.case ? -1 : 1;
  return one.seq - other.seq;
}
