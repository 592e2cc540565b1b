import type { EntityManager } from 'typeorm';
import { list, run, sql } from '../database/index.js';
import { digestJson, isJsonObject, type Digest, type Instant, type Json } from '../kernel/index.js';
import type { CaseHeads } from './heads.js';
import type { StoredHead } from './model/chain.js';
import { allHeads } from './own-chain.js';

const FORMAT = 'wugongkai-ledger-checkpoint-v1';
const PAGE = 500;

/**
 * 检查点 — where every chain of the ledger ended at one time. Kept elsewhere, it shows what no chain can show of itself:
 * that a history was rewritten to its end together with what remembers its end.
 */
export interface LedgerCheckpoint {
  readonly format: typeof FORMAT;
  readonly at: Instant;
  readonly chains: readonly StoredHead[];
  /** Over `at` and `chains`: a checkpoint that was changed is none. */
  readonly digest: Digest;
}

/** What a checkpoint says differently of the ledger of today. */
export interface CheckpointFault {
  readonly caseId: string;
  readonly seq: number;
  readonly message: string;
}

/** The ends of all chains now, by their ids. */
export async function checkpointOf(
  reader: EntityManager,
  cases: CaseHeads,
  at: Instant,
): Promise<LedgerCheckpoint> {
  const chains = [...(await allHeads(reader))];
  let page = await cases.after(null, PAGE);
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    chains.push(...page);
    page = await cases.after(last.caseId, PAGE);
  }
  const sorted = chains
    .map(({ caseId, seq, hash }) => ({ caseId, seq, hash }))
    .sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  return { format: FORMAT, at, chains: sorted, digest: digestOf(at, sorted) };
}

/** Reads a checkpoint back; null when it is none, or was changed since it was made. */
export function readCheckpoint(json: Json): LedgerCheckpoint | null {
  if (!isJsonObject(json) || json['format'] !== FORMAT || typeof json['at'] !== 'string') return null;
  const { chains } = json;
  if (!Array.isArray(chains) || !chains.every(isHead)) return null;
  const read = json as unknown as LedgerCheckpoint;
  return read.digest === digestOf(read.at, read.chains) ? read : null;
}

/** Where the ledger no longer goes on from what a checkpoint saw: entries missing, or others in their place. */
export async function compareCheckpoint(
  reader: EntityManager,
  checkpoint: LedgerCheckpoint,
): Promise<readonly CheckpointFault[]> {
  const faults: CheckpointFault[] = [];
  for (let start = 0; start < checkpoint.chains.length; start += PAGE) {
    const page = checkpoint.chains.slice(start, start + PAGE);
    const rows = await run<StoredHead>(
      reader,
      sql`select "caseId", "seq", "hash" from "journal_entry" where "caseId" in ${list(page.map(({ caseId }) => caseId))}`,
    );
    const known = new Map(rows.map(({ caseId, seq, hash }) => [`${caseId} ${seq}`, hash]));
    for (const { caseId, seq, hash } of page) {
      if (seq === 0) continue;
      const now = known.get(`${caseId} ${seq}`);
      if (now === hash) continue;
      const message = now === undefined ? '检查点所见的这一条已不在台账中' : '检查点所见的这一条已被改写';
      faults.push({ caseId, seq, message });
    }
  }
  return faults;
}

function isHead(value: Json): boolean {
  return isJsonObject(value) && typeof value['caseId'] === 'string' && Number.isSafeInteger(value['seq']);
}

function digestOf(at: Instant, chains: readonly StoredHead[]): Digest {
  return digestJson({ at, chains: chains.map(({ caseId, seq, hash }) => ({ caseId, seq, hash })) });
}
