import type { EntryRef } from '../../figures/index.js';

/** A cell of a form as it was filled or read. Blank is null, and not zero. */
export interface Cell {
  readonly value: number | null;
  /** The text that stood there, where a file was read: `/`, `减4`, `280232.58`. */
  readonly raw?: string;
  /** What it was counted from. */
  readonly entries?: readonly EntryRef[];
  /** Who entered it, where the journal cannot know it. */
  readonly enteredBy?: { readonly person: string; readonly at: string };
}

/** A form filled for a year: cells by `table.row.column`, text by section. */
export interface FilledForm {
  readonly form: string;
  readonly variant: string | null;
  readonly organ: { readonly id: string | null; readonly name: string };
  readonly year: number;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly sections: Readonly<Record<string, string>>;
}
