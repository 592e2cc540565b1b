import type { StatisticalForm } from '../../policy/index.js';
import type { FilledForm } from '../model/filled-form.js';
import { reportFinding, type ReportFinding } from '../model/finding.js';

/** A form that was not in use in the year, with the one that was. */
export function formOfYear(
  filled: FilledForm,
  form: StatisticalForm,
  forms: readonly StatisticalForm[],
): readonly ReportFinding[] {
  if (isForYear(form, filled.year)) return [];
  const right = forms.find((one) => isForYear(one, filled.year));
  return [
    reportFinding({
      code: 'wrong-form',
      severity: 'error',
      message: `${filled.year} 年度的报告不用“${form.label}”（${form.id}，${yearsText(form)}）`,
      cure:
        right === undefined
          ? `没有收录 ${filled.year} 年度的表式`
          : `请改用“${right.label}”（${right.id}）填报`,
      clause: (right ?? form).clause,
    }),
  ];
}

/** Whether a form is the one of a report year. */
export function isForYear({ years }: StatisticalForm, year: number): boolean {
  return year >= years.from && (years.to === null || year <= years.to);
}

function yearsText({ years }: StatisticalForm): string {
  return years.to === null ? `${years.from} 年度起` : `${years.from} 至 ${years.to} 年度`;
}

/** Last year's report must be last year's: another one proves nothing. */
export function previousFindings(filled: FilledForm, previous: FilledForm | null): readonly ReportFinding[] {
  if (previous === null || previous.year === filled.year - 1) return [];
  return [
    reportFinding({
      code: 'previous-of-other-year',
      severity: 'error',
      message: `对照的是 ${previous.year} 年度的报告，应当是 ${filled.year - 1} 年度的；没有拿它核对`,
      cure: `请提供 ${filled.year - 1} 年度的报告`,
      clause: [],
    }),
  ];
}
