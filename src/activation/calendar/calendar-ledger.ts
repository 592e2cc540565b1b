import type { EntityManager } from 'typeorm';
import type { Tx } from '../../database/index.js';
import { dateAt, type Digest, type LocalDate } from '../../kernel/index.js';
import { OwnChain, type Journal, type OwnEntry } from '../../ledger/index.js';
import { arrangementsOf, type Arrangements } from './model/arrangements.js';

/** The chain in which the installation enters what it decided about its calendar. */
const CHAIN = 'calendar';

/** Which arrangements were proposed and adopted, read from the ledger and from nowhere else. */
export class CalendarLedger {
  readonly #chain: OwnChain;

  constructor(journal: Journal) {
    this.#chain = new OwnChain(journal, CHAIN);
  }

  /** The hash of the last entry; null where nothing was ever decided. */
  head(on: EntityManager): Promise<Digest | null> {
    return this.#chain.head(on);
  }

  /** @param until what stood at the end of that day; now where none is named */
  async arrangements(on: EntityManager, until: LocalDate | null = null): Promise<Arrangements> {
    const entries = await this.#chain.read(on);
    return arrangementsOf(until === null ? entries : entries.filter(({ at }) => dateAt(at) <= until));
  }

  /** What stands, held until the unit of work ends: nobody else decides meanwhile. */
  async locked(tx: Tx): Promise<Arrangements> {
    await this.#chain.lock(tx);
    return this.arrangements(tx);
  }

  /** @returns the number of the entry */
  enter(tx: Tx, entry: OwnEntry): Promise<number> {
    return this.#chain.append(tx, entry);
  }
}
