import type { LocalDate } from '../../kernel/index.js';
import type { StatisticalForm } from '../../policy/index.js';
import type { FilledForm } from '../model/filled-form.js';
import { dueOf } from '../model/due-of.js';
import { reportFinding, type ReportFinding } from '../model/finding.js';
import { isForYear } from './year-findings.js';
import { parseDay } from './fill-date.js';
import type { Passage } from './narrative/text.js';

/**
 * A report that was dated after the day on which it had to be public: the date under the table, a `发布日期` in the text, or
 * the one that ends it. The form that the law has for the year names the day, whatever form was taken. A report without
 * a date is not judged, and one of a time whose article is not established neither.
 */
export function deadlineFindings(
  filled: FilledForm,
  form: StatisticalForm,
  passages: readonly Passage[],
  forms: readonly StatisticalForm[],
): readonly ReportFinding[] {
  const whose = /政府$/.test(filled.organ.name) ? 'government' : 'department';
  const ofYear = forms.find((one) => isForYear(one, filled.year));
  const due = dueOf(ofYear, whose, filled.year);
  const dated = dateOf(filled, form, passages);
  if (dated === null || due === null || !due.established || dated.day <= due.on) return [];
  return [
    reportFinding({
      code: 'published-late',
      severity: 'warning',
      section: dated.section,
      quotes: [dated.quote],
      message: `报告的日期是 ${dated.day}，晚于 ${due.on}（${WHOSE[whose]}年度报告的公布期限）`,
      cure: '日期写错的请更正；确实晚了的，日期不要改早，在考核中说明原因',
      clause: due.clause,
    }),
  ];
}

const WHOSE = { department: '部门', government: '政府' } as const;

interface Dated {
  readonly day: LocalDate;
  readonly section: string;
  readonly quote: string;
}

const TOLD = /(?:发布|公布|公开)(?:日期|时间)[:：](\d{4}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?)/;

function dateOf(
  { sections }: FilledForm,
  { footer }: StatisticalForm,
  passages: readonly Passage[],
): Dated | null {
  for (const { section, text } of passages) {
    const quote = TOLD.exec(text)?.[1];
    const day = quote === undefined ? null : parseDay(quote);
    if (quote !== undefined && day !== null) return { day, section, quote };
  }
  const field = footer.find(({ type }) => type === 'date');
  const filled = field === undefined ? '' : (sections[field.id] ?? '');
  const day = parseDay(filled);
  if (field !== undefined && day !== null) return { day, section: field.id, quote: filled };
  const last = passages.at(-1);
  const line = last?.text.split('\n').at(-1) ?? '';
  const ending = parseDay(line);
  return last === undefined || ending === null ? null : { day: ending, section: last.section, quote: line };
}
