import type { EntityManager } from 'typeorm';
import { insertNumbered, list, run, sql, type Database, type Tx } from '../database/index.js';
import type { Digest, HashAlgorithm, JsonObject } from '../kernel/index.js';
import { JournalEntry } from './entities/journal-entry.js';
import type { StoredHead } from './model/chain.js';
import { hashOf, recordOf, type LedgerEntry, type NewEntry } from './model/entry.js';

export interface Appended {
  /** What the case remembers as its head, and the next entry names as `prevHash`. */
  readonly hash: Digest;
  readonly position: number;
}

/** 台账 — what happened to every case, in order, each entry sealed to the one before. */
export class Journal {
  /** @param algorithm seals new entries; old ones say by themselves how they were sealed */
  constructor(
    private readonly database: Database,
    private readonly algorithm: HashAlgorithm,
  ) {}

  /**
   * Adds the next entry of a case.
   * @throws QueryFailedError when it does not continue the case's chain, or another entry came first
   */
  async append(tx: Tx, entry: NewEntry): Promise<Appended> {
    const record = recordOf(entry);
    const hash = hashOf(record, this.algorithm);
    const row = { ...record, at: entry.at, prevHash: entry.prevHash, hash };
    return { hash, position: await insertNumbered(tx, JournalEntry, 'position', row) };
  }

  /** All entries of a case in order; inside a unit of work pass its `tx` to see its own. */
  async read(caseId: string, on: EntityManager = this.database.reader): Promise<LedgerEntry[]> {
    const rows = await run<JournalEntry>(
      on,
      sql`select * from "journal_entry" where "caseId" = ${caseId} order by "seq"`,
    );
    return rows.map(entryOf);
  }

  /** The last entry of each of the cases that have any. */
  heads(caseIds: readonly string[], on: EntityManager = this.database.reader): Promise<StoredHead[]> {
    return run<StoredHead>(
      on,
      sql`select "caseId", "seq", "hash" from "journal_entry" e
          where "caseId" in ${list(caseIds)}
            and "seq" = (select max("seq") from "journal_entry" where "caseId" = e."caseId")`,
    );
  }
}

function entryOf(row: JournalEntry): LedgerEntry {
  const { position, caseId, seq, prevHash, hash, at, type, person, onBehalfOf, task } = row;
  return {
    position,
    caseId,
    seq,
    prevHash,
    hash,
    at,
    type,
    actor: { person, onBehalfOf, task },
    payload: parseObject(row.payload),
    ruling: row.ruling === null ? null : parseObject(row.ruling),
  };
}

function parseObject(text: string): JsonObject {
  return JSON.parse(text) as JsonObject;
}
