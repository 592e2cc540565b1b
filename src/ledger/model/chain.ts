import { algorithmOf, isDigest, type Digest } from '../../kernel/index.js';
import { hashOf, type EntryRecord } from './entry.js';

export const LEDGER_FAULTS = {
  'entry-changed': '记录的内容与其摘要不符，内容被改过',
  'entry-unreadable': '记录的字段类型不对，无法核对',
  'words-changed': '记录的用语与其摘要不符，被改过',
  'words-missing': '缺少记录的用语，且没有销毁的记载',
  'entry-missing': '缺少记录，被删除或未写入',
  'entry-forked': '同一序号有不止一条记录',
  'chain-broken': '记录没有接在前一条之后，被替换或调换过',
  'head-missing': '台账中有记录，办件表中却没有这个办件',
  'head-mismatch': '办件所记的最后一条与台账不符',
  'beyond-head': '台账中有办件没有记下的记录',
} as const;
export type LedgerFaultCode = keyof typeof LEDGER_FAULTS;

/** Something in the ledger that does not hold. */
export interface LedgerFault {
  readonly caseId: string;
  readonly seq: number;
  readonly code: LedgerFaultCode;
  /** In Chinese, for people. */
  readonly message: string;
}

/** How far a chain has been followed. */
export interface Link {
  readonly seq: number;
  readonly hash: Digest | null;
}

/** The last entry of a case, as the case itself remembers it. */
export interface StoredHead {
  readonly caseId: string;
  readonly seq: number;
  readonly hash: Digest;
}

export interface SealedRecord extends EntryRecord {
  readonly hash: Digest;
}

/** Before the first entry of a case. */
export const START: Link = { seq: 0, hash: null };

export function ledgerFault(caseId: string, seq: number, code: LedgerFaultCode, detail = ''): LedgerFault {
  return { caseId, seq, code, message: `${LEDGER_FAULTS[code]}${detail}` };
}

/** Whether an entry still is what was sealed. */
export function isIntact(entry: SealedRecord): boolean {
  return isDigest(entry.hash) && hashOf(entry, algorithmOf(entry.hash)) === entry.hash;
}

/**
 * Follows a chain by one entry. After a fault the next entry is judged against what is stored here, so that
 * one fault is told once.
 */
export function follow(
  before: Link,
  entry: SealedRecord,
): { readonly link: Link; readonly faults: LedgerFault[] } {
  const { caseId, seq } = entry;
  const faults: LedgerFault[] = [];
  if (!isIntact(entry)) faults.push(ledgerFault(caseId, seq, 'entry-changed'));
  const missing = missingBetween(before.seq, seq);
  if (missing !== null)
    faults.push(ledgerFault(caseId, before.seq + 1, 'entry-missing', `（第 ${missing} 条）`));
  else if (seq <= before.seq) faults.push(ledgerFault(caseId, seq, 'entry-forked'));
  else if (entry.prevHash !== before.hash) faults.push(ledgerFault(caseId, seq, 'chain-broken'));
  return { link: { seq, hash: entry.hash }, faults };
}

/** Compares the end of a chain with what the case remembers. */
export function compareHead(caseId: string, end: Link, head: StoredHead | null): LedgerFault[] {
  if (head === null) return [ledgerFault(caseId, end.seq, 'head-missing')];
  const missing = missingBetween(end.seq, head.seq + 1);
  if (missing !== null) return [ledgerFault(caseId, end.seq + 1, 'entry-missing', `（第 ${missing} 条）`)];
  if (end.seq > head.seq)
    return [ledgerFault(caseId, end.seq, 'beyond-head', `（办件记到第 ${head.seq} 条）`)];
  return end.hash === head.hash ? [] : [ledgerFault(caseId, head.seq, 'head-mismatch')];
}

/** What lies strictly between two sequence numbers, in words: `3`, `3–5`; null for nothing. */
function missingBetween(before: number, after: number): string | null {
  const first = before + 1;
  const last = after - 1;
  if (last < first) return null;
  return first === last ? `${first}` : `${first}–${last}`;
}
