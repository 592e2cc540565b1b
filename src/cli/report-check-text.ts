import type { ConstraintResult, Reissued, ReportFinding, ValidatedFile } from '../annual-report/index.js';
import type { StatisticalForm } from '../policy/index.js';

const MARKS = { error: '✘', warning: '⚠', info: '·' } as const;
const BLANKS_SHOWN = 40;

/** What was found in a report, worst first, and what could not be assessed. */
export function validationText({ validation, notes }: ValidatedFile): string {
  const { organ, year, label, form, variant, cells, results, findings, ties, holds } = validation;
  const count = (verdict: ConstraintResult['verdict']): number =>
    results.filter((result) => result.verdict === verdict).length;
  const open = results.filter(({ verdict }) => verdict === 'not-assessable');
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [
    `${organ} ${year} 年度，${label}（${form}${variant === null ? '' : `，${variant}`}）`,
    `填了 ${cells.filled}／${cells.all} 格；勾稽关系 ${results.length} 条：成立 ${count('pass')}，不成立 ${count('fail')}，不能判断 ${open.length}`,
    ...notes.map(({ message }) => `⚠ ${message}`),
    ...findings.toSorted((a, b) => rank(a) - rank(b)).map(findingText),
    ...(open.length === 0 ? [] : ['不能判断的：', ...open.map(openText)]),
    ...(ties.length === 0
      ? []
      : ['正文与表、正文之内核对一致的：', ...ties.map(({ quote, said }) => `  ✔ “${quote}”：${said}`)]),
    holds
      ? `✔ 没有错误${findings.length === 0 ? '' : `，有 ${findings.length} 处要核对`}`
      : `✘ 不成立：${errors} 处错误，${findings.length - errors} 处要核对`,
  ].join('\n');
}

function rank({ severity }: ReportFinding): number {
  return Object.keys(MARKS).indexOf(severity);
}

/** A finding as it is told: what is wrong, where, and what cures it. */
export function findingText({ severity, code, message, cure, clause, where }: ReportFinding): string {
  const cells = where.cells.length === 0 ? [] : [`    格：${shortened(where.cells, 8)}`];
  const basis = clause.length === 0 ? [] : [`    依据：${clause.join('、')}`];
  return [`${MARKS[severity]} ${message}（${code}）`, ...cells, `    办法：${cure}`, ...basis].join('\n');
}

function openText({ table, id, why, missing }: ConstraintResult): string {
  const previous = missing.length > 0 && missing.every((address) => address.startsWith('previous:'));
  const reason = previous
    ? '没有上年的报告，或上年没有填'
    : `空着 ${missing.length} 格：${shortened(missing, 4)}`;
  return `  · ${table === null ? id : `${table}.${id}`} ${why}。${reason}`;
}

function shortened(all: readonly string[], shown: number): string {
  return all.length > shown ? `${all.slice(0, shown).join('、')} 等 ${all.length} 格` : all.join('、');
}

/** A report in another form: how much of it is known, and why the rest stays blank. */
export function reissueText({ filled, blank }: Reissued, form: StatisticalForm): string {
  const all = Object.keys(filled.cells).length;
  const reasons = new Map(blank.map(({ why }) => [why, blank.filter((one) => one.why === why)]));
  return [
    `${filled.organ.name} ${filled.year} 年度，改填为${form.label}（${form.id}）：${all} 格中能确知 ${all - blank.length} 格`,
    ...[...reasons].flatMap(([why, cells]) => [
      `  空着 ${cells.length} 格：${why}`,
      ...cells.slice(0, BLANKS_SHOWN).map(({ address, label }) => `    ${address} ${label}`),
      ...(cells.length > BLANKS_SHOWN ? [`    另有 ${cells.length - BLANKS_SHOWN} 格`] : []),
    ]),
  ].join('\n');
}
