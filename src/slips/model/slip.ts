import type { SecrecyReviewRecord } from '../../secrecy-review/index.js';
import type { DocumentFacts } from '../../documents/index.js';
import type { LocalDate } from '../../kernel/index.js';
import type { CaseSignature, TrackEntry } from '../../workflow/index.js';

/** What an office prints of a case: 发文处理单, 保密审查表, and the paper itself under its red header. */
export const SLIP_KINDS = ['dispatch', 'secrecy-review', 'document'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

export const SLIP_LABELS: Readonly<Record<SlipKind, string>> = {
  dispatch: '发文处理单',
  'secrecy-review': '保密审查表',
  document: '正文（套红）',
};

/** Narrows text to a slip that there is. */
export function isSlipKind(text: string): text is SlipKind {
  return SLIP_KINDS.some((kind) => kind === text);
}

/** An item of a list of the pack, with what it carries beside its label. */
export interface SlipWord {
  readonly id: string;
  readonly label: string;
  readonly with: Readonly<Record<string, unknown>>;
}

/** A paper of the interpretation that travels with the document. */
export interface SlipTwin {
  readonly title: string | null;
  /** Name of the first interpreter (第一解读人). */
  readonly firstInterpreter: string | null;
}

/** Everything that slips tell, in words of the pack by which the case runs. */
export interface SlipInput {
  readonly caseId: string;
  readonly organ: string;
  readonly division: string;
  readonly document: DocumentFacts;
  readonly body: string;
  readonly twin: SlipTwin | null;
  /** Where the case stands now, as the chart calls it. */
  readonly standing: string;
  /** Names of those who wrote it. */
  readonly drafters: readonly string[];
  readonly track: readonly TrackEntry[];
  /** What was drawn by those who put their signature on an act. */
  readonly signatures: readonly CaseSignature[];
  readonly review: SecrecyReviewRecord;
  readonly lists: Readonly<Record<string, readonly SlipWord[]>>;
  readonly nameOf: (person: string) => string;
  readonly createdOn: LocalDate;
  readonly printedOn: LocalDate;
}

/** Label of an item of a list; the id itself where the pack no longer knows it. */
export function labelIn(input: SlipInput, list: string, id: string): string {
  return input.lists[list]?.find((item) => item.id === id)?.label ?? id;
}
