import type { EntityManager } from 'typeorm';
import { forUpdate, insertRow, list, run, sql, type Tx } from '../database/index.js';
import type { Digest, Instant, JsonObject } from '../kernel/index.js';
import { LedgerChain } from './entities/ledger-chain.js';
import type { Journal } from './journal.js';
import type { StoredHead } from './model/chain.js';
import type { LedgerEntry } from './model/entry.js';

/** What the installation enters into a chain of its own: deeds about law, not about a case. */
export interface OwnEntry {
  readonly at: Instant;
  readonly type: string;
  readonly person: string;
  readonly payload: JsonObject;
}

/** A chain of the journal that belongs to the installation. Entries are as final as those of cases. */
export class OwnChain {
  constructor(
    private readonly journal: Journal,
    readonly id: string,
  ) {}

  /** The hash of the last entry, null where there is none; one small read, for those who keep what they made of the entries. */
  async head(on: EntityManager): Promise<Digest | null> {
    const [head] = await headsOf(on, [this.id]);
    return head?.hash ?? null;
  }

  /** All entries in order. */
  read(on: EntityManager): Promise<readonly LedgerEntry[]> {
    return this.journal.read(this.id, on);
  }

  /**
   * Holds the chain until the unit of work ends, so that what is decided on its entries is decided on the last one.
   * An empty chain has nothing to hold: two that begin it at once meet at its first entry, and one of them fails.
   */
  async lock(tx: Tx): Promise<void> {
    await run(tx, sql`select id from ledger_chain where id = ${this.id} ${forUpdate}`);
  }

  /** @returns the number of the new entry */
  async append(tx: Tx, { at, type, person, payload }: OwnEntry): Promise<number> {
    const [head] = await headsOf(tx, [this.id]);
    const seq = (head?.seq ?? 0) + 1;
    const actor = { person, onBehalfOf: null, task: null };
    const { hash } = await this.journal.append(tx, {
      caseId: this.id,
      seq,
      prevHash: head?.hash ?? null,
      at,
      actor,
      type,
      payload,
      ruling: null,
    });
    if (head === undefined) await insertRow(tx, LedgerChain, { id: this.id, seq, hash });
    else await run(tx, sql`update ledger_chain set seq = ${seq}, hash = ${hash} where id = ${this.id}`);
    return seq;
  }
}

/** What the installation's own chains remember of their last entries. */
export function headsOf(on: EntityManager, ids: readonly string[]): Promise<StoredHead[]> {
  return run<StoredHead>(
    on,
    sql`select id as "caseId", seq, hash from ledger_chain where id in ${list([...ids])}`,
  );
}

/** The heads of all chains of the installation: a handful. */
export function allHeads(on: EntityManager): Promise<StoredHead[]> {
  return run<StoredHead>(on, sql`select id as "caseId", seq, hash from ledger_chain order by id`);
}
