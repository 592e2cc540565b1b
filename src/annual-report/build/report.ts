import type { EntryRef } from '../../figures/index.js';

/** Where a figure of the report comes from; `unknown` figures stay blank. */
export type Origin = 'journal' | 'person' | 'sum' | 'previous' | 'unknown';

/** Who stands for a figure that the journal cannot know. */
export interface EnteredBy {
  readonly person: string;
  readonly name: string;
  readonly at: string;
}

/** A figure of the report with everything that it rests on. */
export interface ReportCell {
  readonly value: number | null;
  readonly origin: Origin;
  readonly entries: readonly EntryRef[];
  readonly enteredBy: EnteredBy | null;
  /** Cells that it is the sum of. */
  readonly sumOf: readonly string[];
}

/** 年度报告 — one model; every format shows exactly this. */
export interface AnnualReport {
  readonly title: string;
  readonly form: { readonly id: string; readonly label: string };
  readonly variant: string | null;
  readonly organ: { readonly id: string | null; readonly name: string };
  readonly year: number;
  readonly sections: readonly ReportSection[];
  /** Tables that stand after the text. */
  readonly annexes: readonly ReportTable[];
  readonly comparison: Comparison | null;
  /** `at`: under which id its text is written. */
  readonly footer: readonly { readonly at: string; readonly label: string; readonly text: string }[];
  readonly cells: Readonly<Record<string, ReportCell>>;
  /** What a person must still do before the report can be finished. */
  readonly open: readonly OpenItem[];
}

export interface ReportSection {
  readonly id: string;
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
}

/** `draft`: from the numbers; `person`: somebody wrote it; `open`: somebody must; `heading`: inside the section. */
export interface Paragraph {
  readonly id: string;
  /** Under which id its text is written; one written text may be several paragraphs. Null where nobody writes it. */
  readonly at: string | null;
  /** What the form asks a person to write there, where it asks. */
  readonly ask: string | null;
  readonly kind: 'draft' | 'person' | 'open' | 'heading';
  readonly text: string;
}

/** A table as it is drawn: rows of cells, where one may span several. */
export interface ReportTable {
  readonly id: string;
  readonly caption: string;
  readonly note: string | null;
  /** Columns that head the rows. */
  readonly rowHeads: number;
  readonly width: number;
  /** Whether the last of these names units. */
  readonly units: boolean;
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
}

export type GridRow = readonly GridCell[];

export interface GridCell {
  /** Column in which it begins, from 0. */
  readonly at: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
  readonly heads: 'column' | 'columns' | 'row' | 'rows' | null;
  /** Address of the figure. */
  readonly cell: string | null;
}

/** What changed against last year's report. */
export interface Comparison {
  readonly caption: string;
  readonly table: ReportTable;
  readonly rows: readonly ComparedFigure[];
}

export interface ComparedFigure {
  readonly cell: string;
  readonly label: string;
  readonly now: number | null;
  readonly before: number | null;
  /** Null where one of both is unknown. */
  readonly difference: number | null;
}

export interface ReportChart {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly bars: readonly ChartBar[];
  /** The same in words. */
  readonly alternative: string;
}

export interface ChartBar {
  /** Address of the figure. */
  readonly cell: string;
  readonly label: string;
  readonly now: number;
  readonly before: number | null;
}

/** `text`: a placeholder; `cell`: a figure that nobody knows and nobody said is unknown; `conflict`: two figures for one cell. */
export interface OpenItem {
  readonly kind: 'text' | 'cell' | 'conflict';
  readonly at: string;
  readonly message: string;
}
