import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import type { AnnualReport } from './report.js';

/** A report in which nothing is open; otherwise a refusal for each thing that is. */
export function finishReport(report: AnnualReport): Result<AnnualReport, readonly Refusal[]> {
  if (report.open.length === 0) return ok(report);
  return err(
    report.open.map(({ kind, at, message }) =>
      refusal({
        code: CODES[kind],
        message: `年度报告还不能定稿：${message}`,
        cure: CURES[kind],
        facts: { at },
      }),
    ),
  );
}

const CODES = {
  text: 'report-text-open',
  cell: 'report-cell-blank',
  conflict: 'report-figures-differ',
} as const;

const CURES = {
  text: '在文字文件里按编号写好这一段，再生成报告',
  cell: '填报这一格的数；没有的填 0，不知道的填 null 并说明',
  conflict: '核对台账和填报的数，改正错的一个',
} as const;
