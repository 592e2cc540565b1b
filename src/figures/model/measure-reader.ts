import { isJsonObject, isLocalDate, type Json, type JsonObject, type LocalDate } from '../../kernel/index.js';
import type { CompiledMeasure, Condition } from '../../policy/index.js';
import type { CaseAsOf } from './case-as-of.js';
import type { CaseRecord, EventRecord } from './case-history.js';
import type { CountScope, EntryRef } from './counted.js';

/** Enough to pass over a day that lies outside; what counts is looked at closely. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One thing that a case brings to a measure, before the same is counted once. */
export interface Hit {
  /** The day under which it counts; null: under any, for it cannot be told under which. */
  readonly day: string | null;
  readonly entry: EntryRef;
  readonly key: string | null;
  /** Null: it cannot be told whether it counts, which makes the figure unknown. */
  readonly amount: number | null;
}

/** Asks a measure of cases. What cannot be told is not passed over. */
export class MeasureReader {
  readonly #dayOf: Answer;
  readonly #keyOf: Answer | null;
  readonly #amountOf: Answer | null;

  constructor(private readonly compiled: CompiledMeasure) {
    const { on, once, sum } = compiled;
    this.#dayOf = new Answer(on);
    this.#keyOf = once === null ? null : new Answer(once);
    this.#amountOf = sum === null ? null : new Answer(sum);
  }

  /**
   * What a case brings.
   * @param days of the scope, outside which nothing is asked; null: all days
   */
  read(one: CaseAsOf, days: Pick<CountScope, 'from' | 'to'> | null): readonly Hit[] {
    const { measure, eventTypes } = this.compiled;
    const { history, record, read } = one;
    if (history.brokenAt !== null) {
      const entry = { case: history.id, seq: history.brokenAt, on: history.openedOn };
      return [{ day: null, entry, key: null, amount: null }];
    }
    if (record === null || read === null) return [];
    if (measure.count === 'cases') {
      const hit = this.#ask(one, record, { read, event: null, days });
      return hit === null ? [] : [hit];
    }
    const hits: Hit[] = [];
    const asked: Record<string, Json> = { ...read };
    for (const event of record.events) {
      if (eventTypes !== null && !eventTypes.has(event.type)) continue;
      asked['event'] = event;
      const hit = this.#ask(one, record, { read: asked, event, days });
      if (hit !== null) hits.push(hit);
    }
    return hits;
  }

  #ask(
    one: CaseAsOf,
    record: CaseRecord,
    {
      read,
      event,
      days,
    }: {
      readonly read: JsonObject;
      readonly event: EventRecord | null;
      readonly days: Pick<CountScope, 'from' | 'to'> | null;
    },
  ): Hit | null {
    const day = this.#dayOf.of(read);
    if (day === null) return null;
    const dated = typeof day === 'string' && DAY.test(day) ? day : null;
    if (dated !== null && days !== null && (dated < days.from || dated > days.to)) return null;
    if (!isLocalDate(day)) return untold(record, dated);
    const holds = this.compiled.where.evaluate(read);
    if (holds.failed !== null) return untold(record, day);
    if (!holds.value) return null;
    const key = this.#keyOf === null ? null : this.#keyOf.of(read);
    const amount = this.#amountOf === null ? 1 : this.#amountOf.of(read);
    if (key === undefined || typeof amount !== 'number') return untold(record, day);
    const seq = event?.seq ?? this.#seqBehind(one, record, day);
    return {
      day,
      entry: { case: record.case.id, seq, on: day },
      key: key === null ? null : String(key),
      amount,
    };
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

function untold({ case: { id }, events }: CaseRecord, day: string | null): Hit | null {
  const last = events.at(-1);
  return last === undefined
    ? null
    : { day, entry: { case: id, seq: last.seq, on: last.on }, key: null, amount: null };
}
