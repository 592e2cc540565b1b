import type { EntityManager } from 'typeorm';
import type { Tx } from '../database/index.js';
import { OwnChain, type Journal, type OwnEntry } from '../ledger/index.js';
import { keyOf, untouched, type ScoreName, type ScoreStanding } from './model/records.js';
import { standingsOf } from './model/standing.js';

/** What was done about the scores of a year: a chain of the ledger for each, and nothing else is true. */
export class AssessmentLedger {
  readonly #chains = new Map<number, OwnChain>();
  readonly #kept = new Map<
    number,
    { readonly head: string; readonly all: ReadonlyMap<string, ScoreStanding> }
  >();

  constructor(private readonly journal: Journal) {}

  /** How far every score of a year has come, as the reader sees it. Kept as long as the last entry is the same. */
  async standings(on: EntityManager, year: number): Promise<ReadonlyMap<string, ScoreStanding>> {
    const chain = this.#chain(year);
    const head = await chain.head(on);
    if (head === null) return new Map();
    const kept = this.#kept.get(year);
    if (kept?.head === head) return kept.all;
    const all = standingsOf(await chain.read(on));
    this.#kept.set(year, { head, all });
    return all;
  }

  async standing(on: EntityManager, name: ScoreName): Promise<ScoreStanding> {
    const all = await this.standings(on, yearOf(name));
    return all.get(keyOf(name)) ?? untouched(name);
  }

  /** Holds the year until the unit of work ends: what is decided is decided on the last entry. */
  lock(tx: Tx, name: Pick<ScoreName, 'period'>): Promise<void> {
    return this.#chain(yearOf(name)).lock(tx);
  }

  /** @returns the number of the entry */
  enter(tx: Tx, { organ, scheme, period, unit }: ScoreName, entry: OwnEntry): Promise<number> {
    const payload = { organ, scheme, period, unit, ...entry.payload };
    return this.#chain(yearOf({ period })).append(tx, { ...entry, payload });
  }

  #chain(year: number): OwnChain {
    const known = this.#chains.get(year);
    if (known !== undefined) return known;
    const chain = new OwnChain(this.journal, `assessment-${year}`);
    this.#chains.set(year, chain);
    return chain;
  }
}

function yearOf({ period }: Pick<ScoreName, 'period'>): number {
  return Number(period.slice(0, 4));
}
