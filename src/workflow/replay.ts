import { canonicalJson, type JsonObject } from '../kernel/index.js';
import type { LedgerEntry } from '../ledger/index.js';
import { rulingRecord } from './cases/ruling-record.js';
import type { Lexicon } from './compile/features.js';
import type { CaseState } from './engine/advance.js';
import type { Law } from './law/law.js';
import { compareReceipt, type ReceiptFindingCode, type ReceiptNote } from './receipts/compare-receipt.js';
import { hasReceipt, type RulingVersions } from './receipts/receipt.js';
import { LAW_CHANGED } from './migration/law-change.js';
import { retrace } from './retrace.js';

/** A difference between what the journal says must be and what is stored. */
export interface ReplayFinding {
  readonly caseId: string;
  readonly seq: number;
  readonly code: 'state-differs' | 'facts-differ' | 'unreadable' | ReceiptFindingCode;
  readonly message: string;
}

/** A difference that changed no result: another version of something, or a ruling from before receipts. */
export interface ReplayNote extends ReceiptNote {
  readonly caseId: string;
  readonly seq: number;
}

export interface Replayed {
  readonly state: CaseState | null;
  readonly findings: readonly ReplayFinding[];
  readonly notes: readonly ReplayNote[];
}

/**
 * Repeats a case from its journal: the same moves under the same law must give the same facts, and the same
 * rules must rule the same, over the facts that each receipt names. Asks nothing of today's world.
 * @param versions versions of today, to tell where a receipt names others
 */
export function replay(
  caseId: string,
  entries: readonly LedgerEntry[],
  law: Law,
  lexicon: Lexicon,
  versions?: RulingVersions,
): Replayed {
  const findings: ReplayFinding[] = [];
  const notes: ReplayNote[] = [];
  let state: CaseState | null = null;
  let owed = false;
  // Rules read what people wrote. Where it is destroyed they cannot be asked again; state and facts still are.
  const asksAgain = entries.every((entry) => entry.wordsDestroyed !== true);
  for (const step of retrace(entries, law, lexicon)) {
    if (!step.ok) {
      const { entry, why } = step.error;
      findings.push(unreadable(caseId, entry.seq, why));
      break;
    }
    const { entry, event, chart, rules, scope, after } = step.value;
    if (event.type === LAW_CHANGED) {
      // No rule was asked: the move to other law was ordered, not tried.
      state = after;
      continue;
    }
    const again = {
      pack: chart.ref,
      scope,
      rules: asksAgain ? rulingRecord(chart.ask(rules, scope)) : null,
      ...(versions === undefined ? {} : { versions }),
    };
    const compared = compareReceipt(entry.ruling, again, owed);
    const at = { caseId, seq: entry.seq };
    findings.push(...compared.findings.map((one) => ({ ...at, ...one })));
    notes.push(...compared.notes.map((one) => ({ ...at, ...one })));
    owed ||= hasReceipt(entry.ruling);
    state = after;
  }
  return { state, findings, notes };
}

/** Compares a replayed state with the stored one. */
export function compare(
  caseId: string,
  seq: number,
  replayed: CaseState,
  stored: CaseState,
): readonly ReplayFinding[] {
  const findings: ReplayFinding[] = [];
  if (canonicalJson(plain(replayed.value)) !== canonicalJson(plain(stored.value))) {
    findings.push({ caseId, seq, code: 'state-differs', message: '按台账重演得到的环节与存储的环节不一致' });
  }
  if (canonicalJson(plain(replayed.facts)) !== canonicalJson(plain(stored.facts))) {
    findings.push({ caseId, seq, code: 'facts-differ', message: '按台账重演得到的事实与存储的事实不一致' });
  }
  return findings;
}

function plain(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value ?? null)) as JsonObject;
}

function unreadable(caseId: string, seq: number, why: string): ReplayFinding {
  const message = why === '' ? '台账条目缺少重演所需的内容' : `台账条目不能重演：${why}`;
  return { caseId, seq, code: 'unreadable', message };
}
