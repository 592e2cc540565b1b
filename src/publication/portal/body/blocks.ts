/** A piece of a text. `level` counts from 2, because the title of the page is level 1. */
export type Block =
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly text: string;
      readonly id: string;
      readonly chapter: boolean;
    }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'article'; readonly number: string; readonly text: string }
  | { readonly type: 'salutation'; readonly text: string }
  | { readonly type: 'signature'; readonly lines: readonly string[] }
  | { readonly type: 'verbatim'; readonly lines: readonly string[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      /** What the table is called; such a table names each of its rows in the first column. */
      readonly caption?: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };
