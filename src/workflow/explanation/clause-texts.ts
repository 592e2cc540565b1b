import { articleOf, instrumentOf, type ClauseRef } from '../../kernel/index.js';
import type { Article, Instrument } from '../../policy/index.js';
import type { ClauseText } from './explanation.js';

export type Instruments = ReadonlyMap<string, Instrument>;

/** Clauses with the names of their papers; one whose paper is not at hand stands for itself. */
export function clauseTexts(clauses: readonly ClauseRef[], instruments: Instruments): readonly ClauseText[] {
  return [...new Set(clauses)].map((clause) => {
    const id = instrumentOf(clause);
    const article = articleOf(clause);
    const paper = instruments.get(id);
    return {
      clause,
      instrument: id,
      title: paper?.title ?? null,
      number: paper?.number ?? null,
      article,
      gist: nearest(paper?.articles ?? [], article)?.gist ?? null,
    };
  });
}

/** The article itself, or the nearest that encloses it: `36.1.3` is told by `36.1` or `36` where it has no gist of its own. */
function nearest(articles: readonly Article[], number: string): Article | undefined {
  const own = articles.find((one) => one.number === number);
  const dot = number.lastIndexOf('.');
  return own !== undefined || dot < 0 ? own : nearest(articles, number.slice(0, dot));
}
