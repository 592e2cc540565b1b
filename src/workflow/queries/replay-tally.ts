import { RECEIPT_NOTES, type ReceiptNoteCode } from '../receipts/compare-receipt.js';
import type { ReplayNote } from '../replay.js';

/** Rulings with one and the same difference of version, counted: a ledger may have thousands. */
export interface NoteTally {
  readonly code: ReceiptNoteCode;
  /** In Chinese. */
  readonly message: string;
  readonly then: string | null;
  readonly now: string | null;
  /** How many rulings, in how many cases, and the first of them. */
  readonly rulings: number;
  readonly cases: number;
  readonly first: { readonly caseId: string; readonly seq: number };
}

/** Counts notes by what they say. */
export function tallyOf(notes: readonly ReplayNote[]): readonly NoteTally[] {
  const groups = new Map<string, [ReplayNote, ...ReplayNote[]]>();
  for (const note of notes) {
    const key = JSON.stringify([note.code, note.then, note.now]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [note]);
    else group.push(note);
  }
  return [...groups.values()].map((group) => {
    const [{ code, then, now, caseId, seq }] = group;
    return {
      code,
      message: RECEIPT_NOTES[code],
      then,
      now,
      rulings: group.length,
      cases: new Set(group.map((note) => note.caseId)).size,
      first: { caseId, seq },
    };
  });
}
