import type { Instant, JsonObject, LocalDate } from '../../kernel/index.js';
import type { StruckEntry, SuppliedEvidence } from './score-input.js';

/** Deeds of an assessment, by the types of their entries in the ledger. */
export const DEEDS = {
  supplied: 'EVIDENCE.SUPPLIED',
  selfScored: 'SCORE.SELF',
  reviewed: 'SCORE.REVIEWED',
  publicised: 'SCORE.PUBLICISED',
  appealed: 'SCORE.APPEALED',
  answered: 'SCORE.ANSWERED',
  decided: 'SCORE.DECIDED',
} as const;

/** What people call them. */
export const DEED_LABELS: Readonly<Record<string, string>> = {
  [DEEDS.supplied]: '报送佐证',
  [DEEDS.selfScored]: '自评',
  [DEEDS.reviewed]: '核分',
  [DEEDS.publicised]: '公示得分',
  [DEEDS.appealed]: '申诉',
  [DEEDS.answered]: '答复申诉',
  [DEEDS.decided]: '审定得分',
};

/** Whose score, by which scheme, of which period. `organ` is who assesses. */
export interface ScoreName {
  readonly organ: string;
  readonly scheme: string;
  readonly period: string;
  readonly unit: string;
}

/** 自评 → 核分 → 公示 → 审定. */
export type Stage = 'open' | 'self-scored' | 'reviewed' | 'public' | 'decided';

/** What somebody did, and where the ledger has it. */
export interface Deed {
  readonly person: string;
  readonly at: Instant;
  readonly seq: number;
}

/** A score as somebody stood behind it. */
export interface StatedScore extends Deed {
  /** Null: not assessable then. */
  readonly points: number | null;
  readonly band: string | null;
  /** The day on which it was reckoned. */
  readonly asOf: LocalDate;
  /** Digest of the sheet. */
  readonly sheet: string;
  readonly note: string;
}

/** 申诉 */
export interface Appeal extends Deed {
  /** Id of what is challenged: a deduction, a credit, a veto, or an indicator that is read from something. */
  readonly criterion: string;
  /** The entries that should not count; none where evidence was taken for missing. */
  readonly entries: readonly { readonly case: string; readonly seq: number }[];
  readonly grounds: string;
  readonly answer: AppealAnswer | null;
}

/** 答复申诉 */
export interface AppealAnswer extends Deed {
  readonly upheld: boolean;
  readonly reason: string;
  /** What stands in the place of the evidence that was challenged; null where nothing was corrected. */
  readonly corrected: Correction | null;
}

/** What evidence should have said. */
export interface Correction {
  readonly evidence: string;
  readonly value: SuppliedEvidence['value'];
}

/** How far a score has come. */
export interface ScoreStanding extends ScoreName {
  readonly stage: Stage;
  readonly evidence: readonly SuppliedEvidence[];
  readonly selfScore: StatedScore | null;
  readonly review: StatedScore | null;
  /** Last day of the publicity. */
  readonly publicUntil: LocalDate | null;
  readonly publicised: Deed | null;
  readonly appeals: readonly Appeal[];
  readonly decision: StatedScore | null;
  /** What appeals that were upheld struck. */
  readonly struck: readonly StruckEntry[];
}

/** One text for a score's name. */
export function keyOf({ organ, scheme, period, unit }: ScoreName): string {
  return [organ, scheme, period, unit].join(' ');
}

/** A score of which nothing was ever entered. */
export function untouched(name: ScoreName): ScoreStanding {
  const { organ, scheme, period, unit } = name;
  return {
    ...{ organ, scheme, period, unit, stage: 'open', evidence: [], selfScore: null, review: null },
    ...{ publicUntil: null, publicised: null, appeals: [], decision: null, struck: [] },
  };
}

/** A score's name as an entry carries it. */
export function nameIn(payload: JsonObject): ScoreName {
  const text = (key: string): string => {
    const value = payload[key];
    return typeof value === 'string' ? value : '';
  };
  return { organ: text('organ'), scheme: text('scheme'), period: text('period'), unit: text('unit') };
}
