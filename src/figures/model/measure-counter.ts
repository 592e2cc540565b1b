import { isLocalDate, readPath, type JsonObject, type LocalDate } from '../../kernel/index.js';
import type { CompiledMeasure, Condition } from '../../policy/index.js';
import type { CaseHistory, CaseRecord, EventRecord } from './case-history.js';
import type { Counted, CountScope, EntryRef } from './counted.js';
import { recordAfter } from './record-as-of.js';

/** What measures read beside the record, by the law day of the case. */
export type ParametersOf = (lawOn: LocalDate) => JsonObject;

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

  constructor(
    private readonly compiled: CompiledMeasure,
    private readonly scope: CountScope,
    private readonly parametersOf: ParametersOf,
  ) {}

  /** @param record the case as it stood at the end of the scope's last day; null where it had not begun */
  add(history: CaseHistory, record: CaseRecord | null): void {
    const { measure, eventTypes } = this.compiled;
    const { brokenAt } = history;
    if (brokenAt !== null) {
      this.#untold.push({ case: history.id, seq: brokenAt, on: history.openedOn });
      return;
    }
    if (record === null) return;
    const read = this.#scopeOf(record);
    if (measure.count === 'cases') return this.#ask(history, record, read, null);
    for (const event of record.events) {
      if (eventTypes !== null && !eventTypes.has(event.type)) continue;
      this.#ask(history, record, { ...read, event }, event);
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

  #ask(history: CaseHistory, record: CaseRecord, read: JsonObject, event: EventRecord | null): void {
    const { where, on, once, sum } = this.compiled;
    const day = answer(on, read);
    if (day === undefined || (day !== null && !isLocalDate(day))) return this.#cannotTell(record);
    if (day === null || day < this.scope.from || day > this.scope.to) return;
    const holds = where.evaluate(read);
    if (holds.failed !== null) return this.#cannotTell(record);
    if (!holds.value) return;
    const key = once === null ? null : answer(once, read);
    const amount = sum === null ? 1 : answer(sum, read);
    if (key === undefined || typeof amount !== 'number') return this.#cannotTell(record);
    const seq = event?.seq ?? this.#seqBehind(history, record, day);
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
  #seqBehind(history: CaseHistory, record: CaseRecord, day: LocalDate): number {
    const { events } = record;
    const last = events.findLastIndex((event) => event.on <= day);
    for (let index = last; index >= 0 && events[index]?.on === day; index -= 1) {
      if (index > 0 && events[index - 1]?.on === day && this.#counts(recordAfter(history, index), day))
        continue;
      return events[index]?.seq ?? 1;
    }
    return events[last]?.seq ?? events[0]?.seq ?? 1;
  }

  #counts(record: CaseRecord, day: LocalDate): boolean {
    const read = this.#scopeOf(record);
    return answer(this.compiled.on, read) === day && this.compiled.where.evaluate(read).value;
  }

  #scopeOf({ case: recorded, facts, events }: CaseRecord): JsonObject {
    return {
      ...facts,
      case: recorded,
      events,
      params: this.parametersOf(recorded.lawOn),
      today: this.scope.to,
    };
  }
}

/** What an expression comes to; undefined where it cannot be told. A plain path is read without the machinery. */
function answer(condition: Condition, read: JsonObject): string | number | boolean | null | undefined {
  const [path] = condition.reads;
  if (path === condition.source) {
    const value = readPath(read, path);
    return typeof value === 'object' && value !== null ? undefined : value;
  }
  const { value, failed } = condition.value(read);
  return failed !== null || (typeof value === 'object' && value !== null) ? undefined : value;
}

function inOrder(one: EntryRef, other: EntryRef): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  if (one.case !== other.case) return one.case < other.case ? -1 : 1;
  return one.seq - other.seq;
}
