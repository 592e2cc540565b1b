import type { EntityManager } from 'typeorm';
import { insertNumbered, insertRow, list, run, sql, type Database, type Tx } from '../database/index.js';
import {
  newId,
  omit,
  UNFORESEEABLE,
  type Digest,
  type HashAlgorithm,
  type Instant,
  type Json,
  type JsonObject,
  type RandomSource,
} from '../kernel/index.js';
import { JournalEntry } from './entities/journal-entry.js';
import type { StoredHead } from './model/chain.js';
import { JournalWords } from './entities/journal-words.js';
import { hashOf, recordOf, type LedgerEntry, type NewEntry } from './model/entry.js';
import { attach, openWords, sealWords, WORDS, wordsDigestOf } from './model/words.js';

export interface Appended {
  /** What the case remembers as its head, and the next entry names as `prevHash`. */
  readonly hash: Digest;
  readonly position: number;
}

/** 台账 — what happened to every case, in order, each entry sealed to the one before. */
export class Journal {
  /**
   * @param algorithm seals new entries; old ones say by themselves how they were sealed
   * @param random makes ids of chains and salts the words that people wrote
   */
  constructor(
    private readonly database: Database,
    private readonly algorithm: HashAlgorithm,
    private readonly random: RandomSource = UNFORESEEABLE,
  ) {}

  /** An id for a chain that begins now. */
  newChain(at: Instant): string {
    return newId(at, this.random);
  }

  /**
   * Adds the next entry of a case.
   * @throws QueryFailedError when it does not continue the case's chain, or another entry came first
   */
  async append(tx: Tx, entry: NewEntry): Promise<Appended> {
    const record = recordOf(await this.#keepWords(tx, entry));
    const hash = hashOf(record, this.algorithm);
    const row = { ...record, at: entry.at, prevHash: entry.prevHash, hash };
    return { hash, position: await insertNumbered(tx, JournalEntry, 'position', row) };
  }

  /** All entries of a case in order; inside a unit of work pass its `tx` to see its own. */
  async read(caseId: string, on: EntityManager = this.database.reader): Promise<LedgerEntry[]> {
    const rows = await run<JournalEntry & Pick<JournalWords, 'words'>>(
      on,
      sql`select e.*, w."words" from "journal_entry" e
          left join "journal_words" w on w."caseId" = e."caseId" and w."seq" = e."seq"
          where e."caseId" = ${caseId} order by e."seq"`,
    );
    return rows.map(entryOf);
  }

  async #keepWords(tx: Tx, entry: NewEntry): Promise<NewEntry> {
    const { caseId, seq, payload, words = [] } = entry;
    if (words.length === 0) return entry;
    const sealed = sealWords(words, this.algorithm, this.random);
    await insertRow(tx, JournalWords, { caseId, seq, words: sealed.text, destroyedAt: null });
    return { ...entry, payload: { ...payload, [WORDS]: sealed.digest } };
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

/** Destroys every word that people wrote in the entries of a case. The entries stay, and the chain with them. */
export async function destroyWords(tx: Tx, caseId: string, at: Instant): Promise<void> {
  await run(
    tx,
    sql`update "journal_words" set "words" = ${null}, "destroyedAt" = ${at}
        where "caseId" = ${caseId} and "words" is not null`,
  );
}

function entryOf(row: JournalEntry & Pick<JournalWords, 'words'>): LedgerEntry {
  const { position, caseId, seq, prevHash, hash, at, type, person, onBehalfOf, task } = row;
  const payload = parseObject(row.payload);
  const entry = {
    position,
    caseId,
    seq,
    prevHash,
    hash,
    at,
    type,
    actor: { person, onBehalfOf, task },
    payload,
    ruling: row.ruling === null ? null : parseObject(row.ruling),
  };
  if (wordsDigestOf(row.payload) === null) return entry;
  const told = omit<Json>(payload, WORDS);
  return row.words === null
    ? { ...entry, payload: attach(told, null), wordsDestroyed: true }
    : { ...entry, payload: attach(told, openWords(row.words)) };
}

function parseObject(text: string): JsonObject {
  return JSON.parse(text) as JsonObject;
}
