import type { ClauseRef } from '../../kernel/index.js';

/** 表式 — a statutory form: what the report is made of, and which figures must agree. A blank cell is not zero. */
export interface StatisticalForm {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  /** Report years for which it is used; `to` null: still in use. */
  readonly years: { readonly from: number; readonly to: number | null };
  /** 公布期限 — by when the report of a year must be public, in the year after it. */
  readonly due: readonly ReportDue[];
  /** Local editions of the form that have rows of their own. */
  readonly variants: readonly FormPart[];
  /** Parts of the text, in their order. */
  readonly sections: readonly FormSection[];
  /** What is signed under the tables. */
  readonly footer: readonly FooterField[];
  readonly tables: readonly FormTable[];
  /** What the text says of a cell, in the words in which reports say it. */
  readonly narrative: readonly Told[];
  /** Cells that an older form knows as well. */
  readonly takesOver: readonly TakenOver[];
  /** How its report is written. */
  readonly writing: Writing;
  /** What people compare, because no machine can. */
  readonly checks: readonly FormCheck[];
  readonly source: string;
}

/** Whose report must be public by which day; a day that the law itself names, so it does not roll over a holiday. */
export interface ReportDue {
  /** `department`: an organ's own; `government`: that of the government whose disclosure it is in charge of. */
  readonly whose: 'department' | 'government';
  /** `01-31`. */
  readonly day: string;
  readonly clause: readonly ClauseRef[];
  /** False where the article could not be verified: such a day reminds, and judges nobody. */
  readonly established: boolean;
}

export interface FormPart {
  readonly id: string;
  readonly label: string;
  /** What it must contain, or how it is counted; words of the form or of the notice. */
  readonly note?: string;
}

/** A part of the text, and the words by which its heading is known in reports that word it otherwise. */
export interface FormSection extends FormPart {
  readonly words: readonly string[];
  /** Words that show anywhere in the text that it is spoken of. */
  readonly mentions: readonly string[];
}

export interface FooterField extends FormPart {
  readonly type: 'text' | 'date';
  readonly variant?: string;
}

export interface FormTable extends FormPart {
  readonly clause: readonly ClauseRef[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly constraints: readonly Constraint[];
  /** What may be right and mostly is not: same shape, told apart from what must hold. */
  readonly plausibility: readonly Constraint[];
  /** Measures that count cells, by `row.column`. */
  readonly measures: Readonly<Record<string, string>>;
}

/**
 * A way in which a report tells a figure. In `say`, `N` stands for the number and `…` for some words without one.
 * `sum`: it is the sum of the cells; `none`: these are 0; `some`: they are not 0.
 */
export interface Told {
  readonly id: string;
  readonly severity: ConstraintSeverity;
  readonly say: readonly string[];
  readonly means: 'sum' | 'none' | 'some';
  /** Addresses `table.row.column`. */
  readonly cells: readonly string[];
  /** Whether the parts of the cells (`within`) are meant too. */
  readonly parts: boolean;
}

/** What of a form can be known from an older one. Never estimated: what is not exactly the same figure stays blank. */
export interface TakenOver {
  readonly form: string;
  /** For a cell the first that applies. */
  readonly cells: readonly TakenCell[];
  /** Why the others stay blank: the first that fits by its beginning (`t3.` or `t2-8`). */
  readonly unknown: readonly { readonly at: string; readonly why: string }[];
}

/** A cell is the sum of cells of the older form; a column `*` stands for each column of both tables. */
export interface TakenCell {
  readonly to: string;
  readonly from: readonly string[];
  /** Known only where the sum is 0: no part of nothing is more than nothing. */
  readonly onlyZero: boolean;
  /** Known only where these are 0. */
  readonly whereZero: readonly string[];
  /** Known only where these are all the same. */
  readonly whereEqual: readonly string[];
  readonly why?: string;
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
  /** How a variant numbers or words it otherwise. */
  readonly as?: Readonly<Record<string, { readonly no?: string; readonly label?: string }>>;
  /** Measure that counts it. */
  readonly measure?: string;
}

/**
 * `eq`: sums are equal; `le`, `ge`: of sums; `ge-max`: not below the largest; `each-le`: each not above the sum;
 * `previous`: the right is last year's report; `not-negative`: the sum of the left is not below 0; `zero-then-zero`:
 * where the left is 0, the right is; `zero-together`: both are 0 or neither; `unequal`: the sums differ, unless at most one term of the right is above 0.
 */
export type ConstraintOp =
  | 'eq'
  | 'le'
  | 'ge'
  | 'ge-max'
  | 'each-le'
  | 'previous'
  | 'not-negative'
  | 'zero-then-zero'
  | 'zero-together'
  | 'unequal';

/** 勾稽关系. Terms are rows (for each column), columns (for each row), or single cells `row.column`. */
export interface Constraint {
  readonly id: string;
  readonly op: ConstraintOp;
  readonly each: 'column' | 'row' | 'cell';
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Terms of last year's report, added to the right. */
  readonly previous?: readonly string[];
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

/** How a report in this form is written: where its tables stand, what is drafted from them, what is drawn. */
export interface Writing {
  /** Title of the report: `{organ}`, `{year}`. */
  readonly title: string;
  /** Section in which a table stands, by table; a table without one stands after the text. */
  readonly tables: Readonly<Record<string, string>>;
  /** Headings over the rows of an ordinal, by table: `三` of `三(二)1`. */
  readonly headings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly drafts: readonly Draft[];
  readonly charts: readonly FormChart[];
  /** Cells that are held against last year's, `table.row.column`. */
  readonly compare: readonly string[];
}

/**
 * 文稿 — a sentence drafted from the numbers, or what a person is asked to write. In `say`, `{table.row.column}` stands
 * for a figure and `{table.row.column±}` for how it changed against last year, a clause that is left out where one of
 * both is unknown. A sentence with an unknown figure gives way to `ask`, or is left out.
 */
export interface Draft {
  readonly id: string;
  readonly section: string;
  readonly say?: string;
  /** What a person must write where no sentence can be drafted. */
  readonly ask?: string;
  /** A heading inside the section stands before it. */
  readonly heading?: string;
  /** Only where all of these are known to be 0. */
  readonly zero: readonly string[];
  /** Only where not all of these are known to be 0. */
  readonly some: readonly string[];
}

/** A bar for each of some cells, beside last year's where they are known. */
export interface FormChart extends FormPart {
  readonly section: string;
  readonly unit: string;
  readonly cells: readonly string[];
}
