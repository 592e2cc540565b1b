import type { ClauseRef } from '../../kernel/index.js';
import type {
  AssessedGroup,
  AssessmentStages,
  Band,
  EvidenceItem,
  Grade,
  PeriodKind,
  Proportion,
  SchemeChoices,
} from '../model/assessment.js';
import type { OneOrMany } from './raw.js';

/** A scheme as it is written (policies/schema/v1/assessment.schema.json). */
export interface RawScheme {
  readonly id: string;
  readonly label: string;
  readonly clause: OneOrMany<ClauseRef>;
  readonly complete?: boolean;
  readonly years: { readonly from: number; readonly to: number | null };
  readonly group: Omit<AssessedGroup, 'kinds'> & { readonly kinds: OneOrMany<string> };
  readonly periods: OneOrMany<PeriodKind>;
  readonly total: number;
  readonly annual?: { readonly share: number; readonly of: string; readonly clause: OneOrMany<ClauseRef> };
  readonly stages: AssessmentStages;
  readonly choices: Readonly<Record<string, SchemeChoices[keyof SchemeChoices]>>;
  readonly evidence?: readonly (Omit<EvidenceItem, 'clause'> & Cited)[];
  readonly indicators: readonly RawIndicator[];
  readonly bonus?: readonly RawBonus[];
  readonly vetoes?: readonly RawVeto[];
  readonly bands?: readonly Band[];
  readonly clamp?: { readonly min?: number; readonly max?: number };
}

interface Cited {
  readonly clause?: OneOrMany<ClauseRef>;
}

/** One of the two. */
export interface RawFrom {
  readonly measure?: string;
  readonly supplied?: string;
}

export interface RawIndicator extends Cited {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
  readonly periods?: OneOrMany<PeriodKind>;
  readonly notApplicable?: { readonly none: string };
  readonly note?: string;
  readonly parts?: readonly RawIndicator[];
  readonly deduct?: readonly RawDeduction[];
  readonly proportional?: {
    readonly part: RawFrom;
    readonly whole: RawFrom;
    readonly full?: number;
    readonly whenNone: Proportion['whenNone'];
  };
  readonly graded?: RawFrom & {
    readonly grades: readonly (Omit<Grade, 'atLeast'> & { readonly atLeast?: number })[];
  };
  readonly imported?: RawFrom & { readonly outOf: number };
  readonly additive?: readonly RawCredit[];
  readonly unstated?: true;
}

interface RawCriterion extends RawFrom, Cited {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly cap?: number;
}

export interface RawDeduction extends RawCriterion {
  readonly once?: boolean;
  readonly beyond?: boolean;
}

export interface RawCredit extends RawCriterion {
  readonly each?: boolean;
}

export interface RawBonus extends Cited {
  readonly id: string;
  readonly label: string;
  readonly cap: number;
  readonly when?: { readonly of: OneOrMany<string>; readonly atLeast: number };
  readonly add: readonly RawCredit[];
}

export interface RawVeto extends Cited {
  readonly id: string;
  readonly label: string;
  readonly when: RawFrom & { readonly of?: OneOrMany<string>; readonly below?: number };
  readonly result: 'zero' | { readonly band: string } | { readonly indicator: string };
}
