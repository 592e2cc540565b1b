import type { Lexicon } from '../compile/features.js';

/** What charts are checked against. */
export interface ChartLintInput {
  readonly lexicon: Lexicon;
  readonly roles: ReadonlySet<string>;
}

/** Reports one thing wrong with a chart. */
export type Report = (code: string, message: string) => void;
