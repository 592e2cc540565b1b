import type { LocalDate } from '../../kernel/index.js';

export const INSTRUMENT_KINDS = [
  'law',
  'administrative-regulation',
  'local-regulation',
  'rule',
  'normative',
  'notice',
  'plan',
  'standard',
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** A law, regulation, notice or plan that clauses cite. Articles are told by a gist in our own words, never the text. */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  /** 文号; null where the paper bears none. */
  readonly number: string | null;
  readonly issuer: string;
  readonly kind: InstrumentKind;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  /** Whether the text itself was read; a rule may not rest on an article that nobody has read. */
  readonly verified: boolean;
  /** Every article must be encoded or listed as unencoded by each pack that names the instrument. */
  readonly mustCover: boolean;
  readonly articles: readonly Article[];
  readonly source: string;
}

export interface Article {
  /** `26`, `33.2`, `36.1.3`. */
  readonly number: string;
  readonly gist: string;
  /** As of the instrument, unless the article says otherwise. */
  readonly verified: boolean;
}
