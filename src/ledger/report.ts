import type { LedgerFault } from './model/chain.js';

/** What a verification found. */
export interface LedgerReport {
  readonly entries: number;
  readonly cases: number;
  /** The first faults found; the rest are counted. */
  readonly faults: readonly LedgerFault[];
  readonly omitted: number;
  readonly holds: boolean;
}

/** A ledger that is broken throughout must not fill the memory with telling so. */
const MOST_FAULTS = 1_000;

/** Collects what a verification finds. */
export class Findings {
  entries = 0;
  cases = 0;
  #omitted = 0;
  readonly #faults: LedgerFault[] = [];

  add(faults: readonly LedgerFault[]): void {
    const room = Math.max(0, MOST_FAULTS - this.#faults.length);
    this.#faults.push(...faults.slice(0, room));
    this.#omitted += faults.slice(room).length;
  }

  report(): LedgerReport {
    const { entries, cases } = this;
    return { entries, cases, faults: this.#faults, omitted: this.#omitted, holds: this.#faults.length === 0 };
  }
}
