import type { ClauseRef } from '../../../kernel/index.js';
import { reportFinding, type ReportFinding } from '../../model/finding.js';
import { quoted, type Passage } from './text.js';

/** A line of work of government, and the words by which reports call it. */
export interface Sector {
  readonly id: string;
  readonly words: readonly string[];
}

/**
 * Another line of work spoken of as one's own (`对人社工作的知情权`, `我教育局`): what remains when a text was copied
 * from another organ. A mere mention (`会同市财政局`) is none.
 */
export function otherOrgans(
  passages: readonly Passage[],
  organ: string,
  sectors: readonly Sector[],
  clause: readonly ClauseRef[],
): readonly ReportFinding[] {
  const foreign = sectors.filter(({ words }) => !words.some((word) => organ.includes(word)));
  return foreign.flatMap(({ words }) => {
    const own = new RegExp(
      `(?:对|我市|我县|我区|全市|全县|全区)(?:${words.join('|')})工作的?[^，。；]{0,12}|我(?:${words.join('|')})(?:局|厅|委|中心)[^，。；]{0,12}`,
      'g',
    );
    return passages.flatMap(({ section, text }) =>
      [...text.matchAll(own)].map(([quote]) =>
        reportFinding({
          code: 'other-organ-in-text',
          severity: 'warning',
          section,
          quotes: [quoted(quote)],
          message: `正文写“${quoted(quote)}”，这不是${organ}的工作：可能照抄了别的机关的报告`,
          cure: '请更正，并核对全文',
          clause,
        }),
      ),
    );
  });
}
