import type { Place } from '../../policy/index.js';
import type { Lexicon } from '../compile/features.js';

/** What charts are checked against. */
export interface ChartLintInput {
  readonly lexicon: Lexicon;
  readonly roles: ReadonlySet<string>;
  /** The place of a JSON pointer in the file that a chart or chain names as its source; absent: the file's first line will do. */
  readonly place?: (source: string, pointer: string) => Place;
}

/**
 * Which part of a chart a fault is about: a state or step by its id (null: the chart itself), and the keys below it as
 * they are written.
 */
export interface Spot {
  readonly state: string | null;
  readonly part?: readonly (string | number)[];
}

/** Reports one thing wrong with a chart; where no spot is given, with the chart as a whole. */
export type Report = (code: string, message: string, spot?: Spot) => void;
