import { algorithmOf, canonicalJson, type JsonObject } from '../../kernel/index.js';
import type { PackRef } from '../../policy/index.js';
import { factsDigest } from './facts-digest.js';
import { hasReceipt, readReceipt, type RulingReceipt, type RulingVersions } from './receipt.js';

export const RECEIPT_FINDINGS = {
  'ruling-differs': '按当时的规则重新裁断，结论与台账所记不一致',
  'ruling-facts-differ': '重演到此处的事实，与裁断凭据所记的摘要不一致',
  'receipt-unreadable': '裁断凭据的格式不对，无法核对',
  'receipt-missing': '本件此前的裁断都有凭据，这一条却没有',
} as const;
export type ReceiptFindingCode = keyof typeof RECEIPT_FINDINGS;

export const RECEIPT_NOTES = {
  'without-receipt': '启用裁断凭据以前的条目，只核对结论',
  'engine-version': '裁断时的引擎版本与现在不同',
  'schema-version': '裁断时的规则包格式版本与现在不同',
  'calendar-version': '裁断时的工作日历与现在不同',
  'pack-version': '裁断所用的规则包版本与重演所用的不同',
} as const;
export type ReceiptNoteCode = keyof typeof RECEIPT_NOTES;

/** A difference that changed no result: told, and no fault. */
export interface ReceiptNote {
  readonly code: ReceiptNoteCode;
  /** What the receipt says; null where there is none. */
  readonly then: string | null;
  readonly now: string | null;
}

/** A difference that the ledger must not have. */
export interface ReceiptFinding {
  readonly code: ReceiptFindingCode;
  /** In Chinese, with the rules that differ. */
  readonly message: string;
}

/** A ruling asked again today. */
export interface RuledAgain {
  readonly pack: PackRef;
  readonly scope: JsonObject;
  /** What each rule finds; null where rules cannot be asked again, because words that they read are destroyed. */
  readonly rules: JsonObject | null;
  /** Versions of today; without them differences of version are not told. */
  readonly versions?: RulingVersions;
}

export interface ReceiptComparison {
  readonly findings: readonly ReceiptFinding[];
  readonly notes: readonly ReceiptNote[];
}

/**
 * Compares what the journal keeps of a ruling with the same ruling asked again.
 * @param owed whether an entry before this one had a receipt, so that this one must have it too
 */
export function compareReceipt(
  stored: JsonObject | null,
  again: RuledAgain,
  owed: boolean,
): ReceiptComparison {
  if (!hasReceipt(stored)) {
    const findings = [...resultFindings(stored, again), ...(owed ? [finding('receipt-missing')] : [])];
    return { findings, notes: [{ code: 'without-receipt', then: null, now: null }] };
  }
  const receipt = readReceipt(stored);
  if (receipt === null) return { findings: [finding('receipt-unreadable')], notes: [] };
  const facts = factsDigest(again.scope, algorithmOf(receipt.facts));
  return {
    findings: [
      ...resultFindings(receipt.rules, again),
      ...(facts === receipt.facts ? [] : [finding('ruling-facts-differ')]),
    ],
    notes: versionNotes(receipt, again),
  };
}

function resultFindings(then: JsonObject | null, { rules: now }: RuledAgain): readonly ReceiptFinding[] {
  if (now === null || canonicalJson(now) === canonicalJson(then)) return [];
  const ids = [...new Set([...Object.keys(then ?? {}), ...Object.keys(now)])].sort();
  const changed = ids.filter((id) => then?.[id] !== now[id]);
  const detail = changed.map((id) => `${id}：${textOf(then?.[id])} → ${textOf(now[id])}`).join('；');
  return [finding('ruling-differs', detail === '' ? '' : `（${detail}）`)];
}

function textOf(found: unknown): string {
  return typeof found === 'string' ? found : '（未问）';
}

function versionNotes(then: RulingReceipt, { pack, versions }: RuledAgain): readonly ReceiptNote[] {
  const pairs: readonly (readonly [ReceiptNoteCode, string | null, string | null])[] = [
    ['pack-version', packText(then.pack), packText(pack)],
    ...(versions === undefined
      ? []
      : ([
          ['schema-version', then.schema, versions.schema],
          ['engine-version', then.engine, versions.engine],
          ['calendar-version', then.calendar, versions.calendar],
        ] as const)),
  ];
  return pairs.flatMap(([code, was, now]) => (was === now ? [] : [{ code, then: was, now }]));
}

function packText({ pack, effectiveFrom, sha256 }: PackRef): string {
  return `${pack}@${effectiveFrom} ${sha256}`;
}

function finding(code: ReceiptFindingCode, detail = ''): ReceiptFinding {
  return { code, message: `${RECEIPT_FINDINGS[code]}${detail}` };
}
