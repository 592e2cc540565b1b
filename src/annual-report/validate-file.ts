import { ok, type LocalDate, type Refusal, type Result } from '../kernel/index.js';
import type { StatisticalForm } from '../policy/index.js';
import type { FilledForm } from './model/filled-form.js';
import type { Validation } from './model/validation.js';
import { readReport } from './read/read-report.js';
import { refuseReport } from './read/read-refusal.js';
import type { ReadNote, ReadReport } from './read/read-request.js';
import type { ReportDeadline } from './validate/deadline.js';
import type { Sector } from './validate/narrative/other-organs.js';
import { validateReport } from './validate/validate-report.js';

/** A report in a file. */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is asked: a file, and what whoever asks knows already. */
export interface ValidationRequest {
  /** A form's id; `auto`: told by the tables of the file, or by its year. */
  readonly form: string;
  readonly report: ReportFile;
  /** Last year's report of the same organ. */
  readonly previous?: ReportFile | null;
  readonly organ?: string | null;
  readonly year?: number | null;
  readonly variant?: string | null;
}

/** What reports are held against. */
export interface ReportLaw {
  readonly forms: readonly StatisticalForm[];
  readonly sectors: readonly Sector[];
  /** Until when reports are published; without, no date is judged. */
  readonly deadlines?: readonly ReportDeadline[];
  /** The day whose secrecy law is cited. */
  readonly on: LocalDate;
}

/** A file that was read and validated. */
export interface ValidatedFile {
  readonly filled: FilledForm;
  readonly notes: readonly ReadNote[];
  readonly validation: Validation;
}

/** Reads a report from a file, and last year's where it is given, and validates it; refuses what cannot be read. */
export async function validateFile(
  request: ValidationRequest,
  { forms, sectors, deadlines, on }: ReportLaw,
): Promise<Result<ValidatedFile, readonly Refusal[]>> {
  const read = await readReportFile(request, { forms, on });
  if (!read.ok) return read;
  const { filled, notes } = read.value;
  const previous = request.previous ?? null;
  const before =
    previous === null
      ? null
      : await readReportFile({ form: 'auto', report: previous, organ: filled.organ.name }, { forms, on });
  if (before !== null && !before.ok) return before;
  const form = forms.find(({ id }) => id === filled.form);
  if (form === undefined) throw new Error(`read as a form that is not known: ${filled.form}`);
  return ok({
    filled,
    notes,
    validation: validateReport(
      filled,
      { form, forms, sectors, deadlines },
      before === null ? null : before.value.filled,
    ),
  });
}

/** Reads a report from a file. */
export async function readReportFile(
  { form, report, organ, year, variant }: Omit<ValidationRequest, 'previous'>,
  { forms, on }: Pick<ReportLaw, 'forms' | 'on'>,
): Promise<Result<ReadReport, readonly Refusal[]>> {
  const named = form === 'auto' ? undefined : forms.find(({ id }) => id === form);
  if (form !== 'auto' && named === undefined)
    return refuseReport(
      'report-form-unknown',
      `没有表式 ${form}`,
      `请写 auto（自动识别），或其中一种：${forms.map(({ id }) => id).join('、')}`,
      { form },
    );
  const variants = (named === undefined ? forms : [named]).flatMap((one) => one.variants.map(({ id }) => id));
  if ((variant ?? null) !== null && !variants.includes(variant ?? ''))
    return refuseReport(
      'report-variant-unknown',
      `没有表式版本 ${variant ?? ''}`,
      variants.length === 0 ? '这种表式只有一种，不用写版本' : `请写其中一种：${variants.join('、')}`,
    );
  return readReport(report.name, report.bytes, { forms, form: named?.id ?? null, organ, year, variant }, on);
}
