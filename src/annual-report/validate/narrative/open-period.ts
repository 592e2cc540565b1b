import type { ClauseRef } from '../../../kernel/index.js';
import { reportFinding, type ReportFinding } from '../../model/finding.js';
import { quoted, type Passage } from './text.js';

/** Up to the first figure after it, within its sentence. */
const SO_FAR =
  /(?:\d{4}年?)?(?:截至目前|截止目前|截至现在|到目前为止)[^。；;\n\d]{0,40}\d[\d,.]*\p{Script=Han}{0,2}/gu;
/** What a report counts; the stock of houses on the day of writing is not that. */
const COUNTED = /公开|申请|信箱|信件|网站|访问|发布|收到|受理|答复|咨询/;

/** 截至目前 — figures of a year must end with the year; “so far” ends on a day that nobody knows. */
export function openPeriods(
  passages: readonly Passage[],
  year: number,
  clause: readonly ClauseRef[],
): readonly ReportFinding[] {
  const found = passages.flatMap(({ section, text }) =>
    [...text.matchAll(SO_FAR)]
      .filter(([quote]) => COUNTED.test(quote) || /^\d/.test(quote))
      .map(([quote]) => ({ section, quote })),
  );
  const [first] = found;
  if (first === undefined) return [];
  return [
    reportFinding({
      code: 'period-open',
      severity: 'warning',
      section: first.section,
      quotes: found.map(({ quote }) => quoted(quote)),
      message: `有 ${found.length} 处数字写“截至目前”，统计到哪一天不明`,
      cure: `请改为 ${year} 年全年（截至 ${year} 年 12 月 31 日）的数`,
      clause,
    }),
  ];
}
