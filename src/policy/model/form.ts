import type { ClauseRef } from '../../kernel/index.js';

/** 表式 — a statutory form: what the report is made of, and which figures must agree. A blank cell is not zero. */
export interface StatisticalForm {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  /** Report years for which it is used; `to` null: still in use. */
  readonly years: { readonly from: number; readonly to: number | null };
  /** Local editions of the form that have rows of their own. */
  readonly variants: readonly FormPart[];
  /** Parts of the text, in their order. */
  readonly sections: readonly FormPart[];
  readonly tables: readonly FormTable[];
  /** What people compare: text with table, year with year where no row says it. */
  readonly checks: readonly FormCheck[];
  readonly source: string;
}

export interface FormPart {
  readonly id: string;
  readonly label: string;
  /** What it must contain, or how it is counted; words of the form or of the notice. */
  readonly note?: string;
}

export interface FormTable extends FormPart {
  readonly clause: readonly ClauseRef[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly constraints: readonly Constraint[];
}

/** `count`: a whole number, not below 0; `change`: a whole number, also below 0; `amount`: a decimal, not below 0. */
export type CellType = 'count' | 'change' | 'amount';

export interface FormColumn extends FormPart {
  /** Heading above several columns. */
  readonly group?: string;
  readonly type: CellType;
  readonly unit?: string;
}

export interface FormRow extends FormPart {
  /** Number as printed: `三(一)2`. */
  readonly no?: string;
  /** A heading holds no figure. */
  readonly heading: boolean;
  readonly group?: string;
  /** The row of which it is a part. */
  readonly within?: string;
  readonly clause: readonly ClauseRef[];
  /** Where it differs from its column's. */
  readonly type?: CellType;
  readonly unit?: string;
  /** Only in this variant of the form. */
  readonly variant?: string;
}

/** `eq`: sums are equal; `le`, `ge`: of sums; `ge-max`: not below the largest; `each-le`: each not above the sum; `previous`: last year's report. */
export type ConstraintOp = 'eq' | 'le' | 'ge' | 'ge-max' | 'each-le' | 'previous';

/** 勾稽关系. Terms are rows (for each column), columns (for each row), or single cells `row.column`. */
export interface Constraint {
  readonly id: string;
  readonly op: ConstraintOp;
  readonly each: 'column' | 'row' | 'cell';
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** `error`: printed on the form or plain arithmetic; `warning`: follows from the wording, a note may explain it; `info`: plausibility. */
  readonly severity: ConstraintSeverity;
  readonly why: string;
  readonly variant?: string;
}

export type ConstraintSeverity = 'error' | 'warning' | 'info';

export interface FormCheck {
  readonly id: string;
  readonly severity: ConstraintSeverity;
  readonly text: string;
}
