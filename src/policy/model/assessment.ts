import type { ClauseRef } from '../../kernel/index.js';

/** 考核办法 — how a group of units is scored: indicators with weights, and everything that the words of a scheme leave open, decided. */
export interface AssessmentScheme {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  /** False: an excerpt; what it does not say is not invented, and its weights need not add up. */
  readonly complete: boolean;
  /** Years for which it is used; `to` null: still in use. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly group: AssessedGroup;
  readonly periods: readonly PeriodKind[];
  /** Full marks. */
  readonly total: number;
  /** Part of the annual assessment of the unit; null where the scheme does not say. */
  readonly annual: AnnualShare | null;
  readonly stages: AssessmentStages;
  readonly choices: SchemeChoices;
  /** What the journal cannot know and people supply. */
  readonly evidence: readonly EvidenceItem[];
  readonly indicators: readonly Indicator[];
  readonly bonus: readonly Bonus[];
  readonly vetoes: readonly Veto[];
  /** Best first. */
  readonly bands: readonly Band[];
  readonly clamp: { readonly min: number | null; readonly max: number | null };
  readonly source: string;
}

export type PeriodKind = 'month' | 'quarter' | 'year';

/** Whom the scheme scores: every unit of these kinds below the organ that assesses. */
export interface AssessedGroup {
  readonly id: string;
  readonly label: string;
  /** Kinds of organs, as the directory knows them: `division`, `affiliate`, `local-bureau`. */
  readonly kinds: readonly string[];
}

export interface AnnualShare {
  /** 0.04 is 4 %. */
  readonly share: number;
  /** The annual assessment, by name. */
  readonly of: string;
  readonly clause: readonly ClauseRef[];
}

/** Days of the procedure; calendar days. */
export interface AssessmentStages {
  /** 公示: days on which units may look and appeal. */
  readonly publicityDays: number;
}

/** 取舍 — a point that the scheme leaves open, decided by somebody for a reason. */
export interface Choice<T extends string> {
  readonly take: T;
  readonly reason: string;
  readonly by: string;
}

export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up';
/** `full-marks`: as if nothing was lost; `lower-total`: the total falls; the others spread the weight over what remains. */
export type NotApplicableChoice = 'rescale-siblings' | 'rescale-total' | 'lower-total' | 'full-marks';
export type CapOrder = 'cap-then-rescale' | 'rescale-then-cap';
export type TiesChoice = 'same-rank-then-skip' | 'same-rank-no-skip';

export interface SchemeChoices {
  /** Whether the weights are those of the scheme's text or the office's own. */
  readonly weights?: Choice<'scheme' | 'office'>;
  readonly rounding?: Choice<RoundingMode> & {
    /** Digits behind the point, 0 to 3. */
    readonly places: number;
    readonly at: 'each' | 'total';
  };
  readonly ties?: Choice<TiesChoice>;
  readonly notApplicable?: Choice<NotApplicableChoice>;
  readonly capOrder?: Choice<CapOrder>;
  readonly bonusCeiling?: Choice<'within-total' | 'above-total'>;
  readonly lateEvidence?: Choice<'as-missing' | 'accepted'>;
}

/** What a criterion is read from: a measure of the journal, or evidence that somebody supplies. */
export interface CriterionSource {
  readonly kind: 'measure' | 'supplied';
  readonly id: string;
}

/** `count`: a number of things; `points`: given by an assessor; `yes-no`; `grade`: one of the grades of its indicator. */
export type EvidenceKind = 'count' | 'points' | 'yes-no' | 'grade';

export interface EvidenceItem {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly kind: EvidenceKind;
  /** Who supplies it: the unit itself, or the office that assesses. */
  readonly by: 'unit' | 'office';
  /** `12-10`: that day of the period's last year; `10d`: days after the period's end. */
  readonly due: string;
  /** What it means that it did not come in time. */
  readonly ifMissing: 'zero' | 'not-assessable';
}

export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly weight: number;
  /** Periods in which it is assessed; empty means all. In others it is not applicable. */
  readonly periods: readonly PeriodKind[];
  /** Not applicable where nothing of this measure happened. */
  readonly noneOf: CriterionSource | null;
  readonly scoring: Scoring;
  readonly note?: string;
}

export type Scoring =
  | { readonly mode: 'parts'; readonly parts: readonly Indicator[] }
  | { readonly mode: 'deduct'; readonly deductions: readonly Deduction[] }
  | { readonly mode: 'proportional'; readonly proportion: Proportion }
  | { readonly mode: 'graded'; readonly from: CriterionSource; readonly grades: readonly Grade[] }
  | { readonly mode: 'imported'; readonly from: CriterionSource; readonly outOf: number }
  | { readonly mode: 'additive'; readonly credits: readonly Credit[] }
  /** The excerpt ends before it says how. */
  | { readonly mode: 'unstated' };

export interface Criterion {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly from: CriterionSource;
}

/** 扣分: for each event, up to the cap and to the indicator's own weight. */
export interface Deduction extends Criterion {
  readonly points: number;
  /** Lost once, however often it happened. */
  readonly once: boolean;
  readonly cap: number | null;
  /** 倒扣: taken off beyond the indicator's weight. */
  readonly beyond: boolean;
}

/** Points for each (or for any), added up to the indicator's weight. */
export interface Credit extends Criterion {
  readonly points: number;
  /** For each one; otherwise once for any. */
  readonly each: boolean;
  readonly cap: number | null;
}

export interface Proportion {
  readonly part: CriterionSource;
  readonly whole: CriterionSource;
  /** The share that earns full marks; 1 is all. */
  readonly full: number;
  /** Where there is nothing to be a part of. */
  readonly whenNone: 'not-applicable' | 'full' | 'zero';
}

/** A step of a graded indicator: by name of the grade, or for figures by the least that reaches it. */
export interface Grade {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly atLeast: number | null;
}

/** 加分, only where the gate is open. */
export interface Bonus {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly cap: number;
  readonly gate: { readonly of: readonly string[]; readonly atLeast: number } | null;
  readonly credits: readonly Credit[];
}

/** 一票否决, or a bar that an indicator must reach. */
export interface Veto {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly when:
    | { readonly kind: 'any'; readonly from: CriterionSource }
    | { readonly kind: 'below'; readonly of: readonly string[]; readonly below: number };
  readonly result:
    | { readonly kind: 'zero' }
    | { readonly kind: 'band'; readonly band: string }
    | { readonly kind: 'indicator'; readonly indicator: string };
}

/** 等次 */
export interface Band {
  readonly id: string;
  readonly label: string;
  /** Points from which it is reached. */
  readonly atLeast: number;
}
