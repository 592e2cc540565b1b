import type { EntryRef } from '../../figures/index.js';
import type { ClauseRef, LocalDate } from '../../kernel/index.js';
import type { UnknownReason } from './known.js';
import type { ScoreStatus } from './scored.js';

/** 计分表 — a score for people and programs: every point opens its entries and its clause. Points are decimals here; they were reckoned exactly. */
export interface ScoreSheet {
  readonly scheme: string;
  readonly label: string;
  readonly group: string;
  readonly unit: string;
  readonly period: string;
  readonly asOf: LocalDate;
  /** False: by an excerpt of a scheme. */
  readonly complete: boolean;
  readonly status: ScoreStatus;
  /** Null: not assessable, or nothing applies. */
  readonly points: number | null;
  readonly outOf: number;
  readonly band: { readonly id: string; readonly label: string } | null;
  /** What it makes of an annual assessment of 100 points. */
  readonly annual: { readonly of: string; readonly share: number; readonly points: number | null } | null;
  readonly indicators: readonly SheetIndicator[];
  readonly bonus: readonly SheetBonus[];
  readonly vetoes: readonly SheetVeto[];
}

/** What a criterion was read from. */
export interface SheetFigure {
  /** Null: not known, or a grade. */
  readonly value: number | null;
  readonly grade: string | null;
  readonly unknown: UnknownReason | null;
  /** Evidence that was due and did not come, counted as none. */
  readonly missing: boolean;
  readonly supplied: { readonly by: string; readonly on: LocalDate } | null;
  readonly entries: readonly EntryRef[];
}

/** A deduction or a credit. */
export interface SheetCriterion extends SheetFigure {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly each: number;
  /** Lost or earned, after the cap. */
  readonly points: number | null;
  readonly uncapped: number | null;
}

export interface SheetIndicator {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly status: ScoreStatus;
  readonly weight: number;
  readonly outOf: number;
  readonly points: number | null;
  readonly grade: string | null;
  readonly vetoed: boolean;
  readonly deductions: readonly SheetCriterion[];
  readonly credits: readonly SheetCriterion[];
  readonly read: readonly (SheetFigure & { readonly as: 'part' | 'whole' | 'value' })[];
  readonly parts: readonly SheetIndicator[];
}

export interface SheetBonus {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  /** Null: not known whether it is open. */
  readonly open: boolean | null;
  readonly cap: number;
  readonly points: number | null;
  readonly credits: readonly SheetCriterion[];
}

export interface SheetVeto {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  /** Null: not known. */
  readonly strikes: boolean | null;
  readonly figure: SheetFigure | null;
}
