import { sumsOf } from '../../../src/annual-report/build/sums.js';
import type { AnnualReport } from '../../../src/annual-report/build/report.js';
import type { FilledForm } from '../../../src/annual-report/model/filled-form.js';
import { readReport } from '../../../src/annual-report/read/read-report.js';
import { renderReport, type ReportFormat } from '../../../src/annual-report/render/formats.js';
import { localDate } from '../../../src/kernel/index.js';
import type { StatisticalForm } from '../../../src/policy/index.js';
import { exampleReport } from '../../support/example-report.js';
import { shippedForms } from '../../support/report-forms.js';

const forms = shippedForms();
const ON = localDate('2026-03-01');

async function readBack(name: string, bytes: Uint8Array): Promise<FilledForm> {
  const read = await readReport(name, bytes, { forms, form: null }, ON);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.filled;
}

function figures(cells: Readonly<Record<string, { readonly value: number | null }>>) {
  return Object.fromEntries(Object.entries(cells).map(([address, { value }]) => [address, value]));
}

async function sameAgain(format: ReportFormat, report: AnnualReport, form: StatisticalForm): Promise<void> {
  const sums = sumsOf(form, report.variant);
  const rendered = await renderReport(format, { report, sums, browser: null });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  const filled = await readBack(`年报.${format}`, rendered.value);
  expect([filled.form, filled.year, filled.organ.name]).toEqual([form.id, 2022, report.organ.name]);
  expect(figures(filled.cells)).toEqual(figures(report.cells));
}

describe.each(forms.map((form) => [form.id, form] as const))('a report in the form %s', (_, form) => {
  it.each<ReportFormat>(['docx', 'xlsx', 'html', 'json'])(
    'written as %s and read again has the same cells, and blank stays blank',
    async (format) => {
      await sameAgain(format, exampleReport(form), form);
    },
  );

  it('in which nothing happened keeps every sum that is 0 in its workbook', async () => {
    const report = exampleReport(form, () => 0);
    await sameAgain('xlsx', report, form);
    const totals = sumsOf(form, report.variant).map(({ cell }) => report.cells[cell]?.value);
    expect(totals.filter((total) => total !== 0)).toEqual([]);
  });
});
