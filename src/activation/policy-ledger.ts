import type { EntityManager } from 'typeorm';
import type { Tx } from '../database/index.js';
import { OwnChain, type Journal, type LedgerEntry, type OwnEntry } from '../ledger/index.js';
import { standingOf, type Standing } from './model/standing.js';

/** The chain in which the installation enters what it decided about law. */
const CHAIN = 'policy';

/** Which law stands, read from the ledger and from nowhere else; kept as long as the last entry is the same. */
export class PolicyLedger {
  readonly #chain: OwnChain;
  #kept: { readonly head: string; readonly standing: Standing } | null = null;

  constructor(journal: Journal) {
    this.#chain = new OwnChain(journal, CHAIN);
  }

  /** What stands as of the last entry that the reader sees. */
  async standing(on: EntityManager): Promise<Standing> {
    const head = await this.#chain.head(on);
    if (head === null) return standingOf([]);
    if (this.#kept?.head === head) return this.#kept.standing;
    const standing = standingOf(await this.#chain.read(on));
    this.#kept = { head, standing };
    return standing;
  }

  /** Whether anything was ever entered. */
  async isEmpty(on: EntityManager): Promise<boolean> {
    return (await this.#chain.head(on)) === null;
  }

  /** What stands, held until the unit of work ends: nobody else decides meanwhile. */
  async locked(tx: Tx): Promise<Standing> {
    await this.#chain.lock(tx);
    return this.standing(tx);
  }

  /** @returns the number of the entry */
  enter(tx: Tx, entry: OwnEntry): Promise<number> {
    return this.#chain.append(tx, entry);
  }

  /** All entries, oldest first. */
  entries(on: EntityManager): Promise<readonly LedgerEntry[]> {
    return this.#chain.read(on);
  }
}
