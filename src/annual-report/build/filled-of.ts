import type { Cell, FilledForm } from '../model/filled-form.js';
import type { AnnualReport, ReportCell } from './report.js';

/** The form as this report fills it: what is validated, and what next year's report is held against. */
export function filledOf({ form, variant, organ, year, cells, sections }: AnnualReport): FilledForm {
  return {
    form: form.id,
    variant,
    organ,
    year,
    cells: Object.fromEntries(Object.entries(cells).map(([at, cell]) => [at, plain(cell)])),
    sections: Object.fromEntries(
      sections.map(({ id, paragraphs }) => [id, paragraphs.map(({ text }) => text).join('\n')]),
    ),
  };
}

function plain({ value, entries, enteredBy }: ReportCell): Cell {
  return {
    value,
    ...(entries.length > 0 ? { entries } : {}),
    ...(enteredBy === null ? {} : { enteredBy }),
  };
}
