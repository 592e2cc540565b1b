import type { ClauseRef } from '../../../kernel/index.js';
import { compare, decimalText, parseDecimal, percentage, ZERO, type Decimal } from '../../model/decimal.js';
import { reportFinding } from '../../model/finding.js';
import type { Compared } from './told.js';
import { quoted, sentencesIn, type Passage } from './text.js';

const UNITS = '万?[条件次篇个人项套户份封宗起例]';
const COUNTED = String.raw`(\d[\d,]{0,20}(?:\.\d{1,8})?)(${UNITS})`;
/** `予以公开8件，占总数的80%`, `8件（占80.0%）`. */
const SHARE = new RegExp(
  String.raw`${COUNTED}[，,（(]?占(?:比)?[^\d。；;，,、]{0,12}?(?:的)?(\d+(?:\.(\d+))?)%`,
  'gu',
);
const FIGURE = new RegExp(COUNTED, 'gu');

/**
 * Works out anew what share a part is: `收到申请10件，其中予以公开8件，占80%`. The whole is the nearest figure before it in the
 * sentence, of the same unit and not less than the part. A sentence in which no such figure gives the share is wrong only
 * where there is one alone: with several nobody can say which was meant.
 */
export function checkShares(passages: readonly Passage[], clause: readonly ClauseRef[]): Compared {
  const compared = passages.flatMap(({ section, text }) =>
    sentencesIn(text).flatMap((sentence) =>
      [...sentence.matchAll(SHARE)].map((found) => check(sentence, found, section, clause)),
    ),
  );
  return {
    findings: compared.flatMap(({ findings }) => findings),
    ties: compared.flatMap(({ ties }) => ties),
  };
}

const NOTHING: Compared = { findings: [], ties: [] };

function check(
  sentence: string,
  found: RegExpMatchArray,
  section: string,
  clause: readonly ClauseRef[],
): Compared {
  const [quote, partText = '', unit, told = '', places = ''] = found;
  const part = parseDecimal(partText);
  if (part === null) return NOTHING;
  const wholes = wholesBefore(sentence.slice(0, found.index), unit ?? '', part);
  const shares = wholes.map((whole) => ({ whole, share: percentage(part, whole, places.length) }));
  const right = shares.find(({ share }) => share === told);
  const said = (whole: Decimal, share: string): string =>
    `${decimalText(part)}÷${decimalText(whole)} 四舍五入是 ${share}%`;
  if (right !== undefined)
    return { findings: [], ties: [{ quote, said: `${said(right.whole, told)}，一致` }] };
  const [only] = shares;
  if (only?.share === undefined || only.share === null || shares.length > 1) return NOTHING;
  return {
    ties: [],
    findings: [
      reportFinding({
        code: 'percentage-wrong',
        severity: 'warning',
        section,
        quotes: [quoted(sentence)],
        message: `${said(only.whole, only.share)}，写的是 ${told}%`,
        cure: `请改为 ${only.share}%`,
        clause,
      }),
    ],
  };
}

/** Different figures of a unit that the part may be a share of, the nearest first. Other parts (`，占…%`) are none. */
function wholesBefore(text: string, unit: string, part: Decimal): readonly Decimal[] {
  const figures = [...text.matchAll(FIGURE)].flatMap((found) => {
    const value = found[2] === unit ? parseDecimal(found[1] ?? '') : null;
    const isPart = /^[，,（(]?占/.test(text.slice(found.index + found[0].length));
    return value === null || isPart || compare(value, ZERO) <= 0 || compare(value, part) < 0 ? [] : [value];
  });
  return figures
    .toReversed()
    .filter((one, index, all) => all.findIndex((other) => compare(one, other) === 0) === index);
}
