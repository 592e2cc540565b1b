import type { JsonObject, LocalDate } from '../../kernel/index.js';
import type { CaseHistory, CaseRecord } from './case-history.js';
import { recordAfter, recordAsOf } from './record-as-of.js';

/** What measures read beside the record, by the law day of the case. */
export type ParametersOf = (lawOn: LocalDate) => JsonObject;

/** A case as it stood at the end of a day, ready to be read by any number of measures. */
export class CaseAsOf {
  /** Null where the case had not begun. */
  readonly record: CaseRecord | null;
  #read: JsonObject | null = null;
  /** What could be read after so many entries; only those are told that some measure asks for. */
  readonly #after = new Map<number, JsonObject>();

  constructor(
    readonly history: CaseHistory,
    readonly day: LocalDate,
    private readonly parametersOf: ParametersOf,
  ) {
    this.record = recordAsOf(history, day);
  }

  /** What expressions read of it; null where it had not begun. */
  get read(): JsonObject | null {
    if (this.#read === null && this.record !== null) this.#read = this.#readable(this.record);
    return this.#read;
  }

  /** What they would have read after its first `count` entries. */
  readAfter(count: number): JsonObject {
    let read = this.#after.get(count);
    if (read === undefined) this.#after.set(count, (read = this.#readable(recordAfter(this.history, count))));
    return read;
  }

  #readable({ case: recorded, facts, events }: CaseRecord): JsonObject {
    return { ...facts, case: recorded, events, params: this.parametersOf(recorded.lawOn), today: this.day };
  }
}
