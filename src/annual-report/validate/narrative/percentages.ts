import type { ClauseRef } from '../../../kernel/index.js';
import { add, compare, decimalText, parseDecimal, percentage, type Decimal } from '../../model/decimal.js';
import { reportFinding, type ReportFinding } from '../../model/finding.js';
import type { Compared } from './told.js';
import type { Passage } from './text.js';

const NUMBER = String.raw`(\d[\d,]{0,20}(?:\.\d{1,8})?)`;
/** `7557件，较2019年4050件增加3507件，同比增幅86.60%`. */
const GROWTH = new RegExp(
  String.raw`(?:${NUMBER}(\p{Script=Han}{1,2})[，,])?[较比](?:\d{4}年|上年|去年)?[^\d。；]{0,8}${NUMBER}(\p{Script=Han}{1,2}?)[，,]?(增加|增长|减少|下降)了?${NUMBER}\4[，,]?[^\d%。；]{0,12}?(\d+(?:\.(\d+))?)%`,
  'gu',
);

/** Works out anew the differences and percentages that the text states together with the figures they come from. */
export function checkPercentages(passages: readonly Passage[], clause: readonly ClauseRef[]): Compared {
  const compared = passages.flatMap(({ section, text }) =>
    [...text.matchAll(GROWTH)].map((found) => check(found, section, clause)),
  );
  return {
    findings: compared.flatMap(({ findings }) => findings),
    ties: compared.flatMap(({ ties }) => ties),
  };
}

function check(found: RegExpMatchArray, section: string, clause: readonly ClauseRef[]): Compared {
  const [quote, nowText, , baseText = '', , direction = '', byText = '', told = '', places = ''] = found;
  const base = parseDecimal(baseText);
  const by = parseDecimal(byText);
  if (base === null || by === null) return { findings: [], ties: [] };
  const findings: ReportFinding[] = [];
  const wrong = (code: string, message: string, cure: string): void => {
    findings.push(
      reportFinding({ code, severity: 'warning', section, quotes: [quote], message, cure, clause }),
    );
  };
  const now = nowText === undefined ? null : parseDecimal(nowText);
  const expected = moved(base, by, direction);
  if (now !== null && compare(now, expected) !== 0)
    wrong(
      'difference-wrong',
      `${decimalText(base)} ${direction} ${decimalText(by)} 是 ${decimalText(expected)}，写的是 ${decimalText(now)}`,
      '请核对后更正正文',
    );
  const right = percentage(by, base, places.length);
  if (right !== null && right !== told)
    wrong(
      'percentage-wrong',
      `${decimalText(by)}÷${decimalText(base)} 四舍五入是 ${right}%，写的是 ${told}%`,
      `请改为 ${right}%`,
    );
  return {
    findings,
    ties:
      findings.length > 0 ? [] : [{ quote, said: `${decimalText(by)}÷${decimalText(base)}＝${told}%，一致` }],
  };
}

function moved(base: Decimal, by: Decimal, direction: string): Decimal {
  const less = direction === '减少' || direction === '下降';
  return add(base, less ? { units: -by.units, scale: by.scale } : by);
}
