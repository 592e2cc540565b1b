import {
  canonicalJson,
  digest,
  type Digest,
  type HashAlgorithm,
  type Instant,
  type Json,
  type JsonObject,
} from '../../kernel/index.js';

/** Who acted, in whose name, on which task. */
export interface EntryActor extends JsonObject {
  readonly person: string;
  readonly onBehalfOf: string | null;
  readonly task: string | null;
}

/** What a command hands over for the journal. */
export interface NewEntry {
  readonly caseId: string;
  /** 1 for the first entry of a case, then one more each time. */
  readonly seq: number;
  /** Hash of the entry before; null for the first. */
  readonly prevHash: Digest | null;
  readonly at: Instant;
  readonly type: string;
  readonly actor: EntryActor;
  readonly payload: JsonObject;
  /** People's words taken out of the payload (`detach`); kept beside the entry, and sealed into it by a salted hash. */
  readonly words?: readonly Json[];
  /** Why it was allowed: the pack in force and what its rules said. Null where nothing was asked. */
  readonly ruling: JsonObject | null;
}

/** 台账记录 — one thing that happened, as the journal keeps it. */
export interface LedgerEntry extends Omit<NewEntry, 'words'> {
  /** Its place among the entries of all cases; gaps are normal. */
  readonly position: number;
  readonly hash: Digest;
  /** Its words are gone: the case was found to be a state secret. */
  readonly wordsDestroyed?: true;
}

/** An entry as it lies in the table: payload and ruling as the text that was hashed. */
export interface EntryRecord {
  readonly caseId: string;
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly person: string;
  readonly onBehalfOf: string | null;
  readonly task: string | null;
  readonly payload: string;
  readonly ruling: string | null;
  readonly prevHash: string | null;
}

/** Changes when what is hashed changes, so that entries of both kinds can be told apart. */
const FORMAT = 'wugongkai-journal-1';

/** Lays an entry out as it is stored. */
export function recordOf(entry: NewEntry): EntryRecord {
  return {
    caseId: entry.caseId,
    seq: entry.seq,
    at: entry.at,
    type: entry.type,
    person: entry.actor.person,
    onBehalfOf: entry.actor.onBehalfOf,
    task: entry.actor.task,
    payload: canonicalJson(entry.payload),
    ruling: entry.ruling === null ? null : canonicalJson(entry.ruling),
    prevHash: entry.prevHash,
  };
}

/**
 * What is hashed: the canonical JSON (RFC 8785) of an object with everything that means something. Payload
 * and ruling enter as the very text that is stored, so that any byte counts. Every entry is hashed when it
 * is written: the members stand in canonical order here, which spares sorting them.
 */
export function sealedText(entry: EntryRecord): string {
  const { at, caseId, onBehalfOf, payload, person, prevHash, ruling, seq, task, type } = entry;
  const format = FORMAT;
  return JSON.stringify({
    at,
    caseId,
    format,
    onBehalfOf,
    payload,
    person,
    prevHash,
    ruling,
    seq,
    task,
    type,
  });
}

/** The hash that seals an entry and, through `prevHash`, all before it. */
export function hashOf(entry: EntryRecord, algorithm: HashAlgorithm): Digest {
  return digest(sealedText(entry), algorithm);
}
