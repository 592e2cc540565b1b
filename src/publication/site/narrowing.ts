import { sql, type Sql } from '../../database/index.js';
import { instant } from '../../kernel/index.js';
import type { Standing } from '../portal/index.js';

/** What a reader narrows the list by; a field that is null, or no words, narrows nothing. */
export interface Narrowing {
  readonly kind: string | null;
  /** Year of release by the clock of Beijing. */
  readonly year: number | null;
  readonly standing: Standing | null;
  /** All of them must occur in title, document number or index number. */
  readonly words: readonly string[];
}

export const EVERYTHING: Narrowing = { kind: null, year: null, standing: null, words: [] };

const LONGEST_QUESTION = 100;
const MOST_WORDS = 5;

/** The words of a question: bounded, because anybody may ask, and without control characters, which no title has. */
export function wordsOf(question: string): readonly string[] {
  const plain = question.slice(0, LONGEST_QUESTION).replaceAll(/\p{Cc}/gu, ' ');
  return plain
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

/** Conditions that a walk along an index answers. Withdrawn pages and interpretations are on no list. */
export function indexed({ kind, year }: Narrowing): readonly Sql[] {
  const shown = [sql`status = ${'live'}`, kind === null ? sql`listed = ${1}` : sql`kind = ${kind}`];
  if (year === null) return shown;
  return [...shown, sql`published_at >= ${newYear(year)}`, sql`published_at < ${newYear(year + 1)}`];
}

/** Conditions for which rows have to be read. */
export function compared({ standing, words }: Narrowing): readonly Sql[] {
  const wanted = words.map(
    (word) =>
      sql`lower(title || ' ' || coalesce(document_number, '') || ' ' || coalesce(index_number, '')) like ${pattern(word)} escape '!'`,
  );
  return standing === null ? wanted : [sql`standing = ${standing}`, ...wanted];
}

function newYear(year: number): string {
  return instant(`${year - 1}-12-31T16:00:00.000Z`);
}

/** The word anywhere; a per cent sign or an underline in it stands for itself. */
function pattern(word: string): string {
  return `%${word.toLowerCase().replaceAll(/[!%_]/g, '!$&')}%`;
}
