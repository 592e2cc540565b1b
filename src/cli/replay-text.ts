import {
  RECEIPT_NOTES,
  type ReceiptNoteCode,
  type ReplayFinding,
  type ReplayNote,
} from '../workflow/index.js';

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

interface ReplayReport {
  readonly cases: number;
  readonly findings: readonly ReplayFinding[];
  readonly notes: readonly NoteTally[];
}

/** What a replay found, for people; what changed no result comes after it. */
export function replayText({ cases, findings, notes }: ReplayReport): string {
  const found = findings.map((one) => `✘ ${one.caseId} 第${one.seq}条 ${one.code} ${one.message}`);
  const noted = notes.map(
    ({ message, then, now, rulings, cases: of }) =>
      `· ${message}：${of} 件、${rulings} 条${then === null ? '' : `（当时 ${then}，现在 ${now ?? '无'}）`}`,
  );
  return [...(found.length === 0 ? [`✔ 重演一致：${cases} 件`] : found), ...noted].join('\n');
}
