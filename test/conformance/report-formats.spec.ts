import { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { contentOf, differences } from '../../src/annual-report/build/content.js';
import { sumsOf } from '../../src/annual-report/build/sums.js';
import { renderDocx } from '../../src/annual-report/render/docx.js';
import { renderHtml } from '../../src/annual-report/render/html.js';
import { renderJson, rereadJson } from '../../src/annual-report/render/json.js';
import { rereadDocx } from '../../src/annual-report/render/reread-docx.js';
import { rereadHtml } from '../../src/annual-report/render/reread-html.js';
import { rereadXlsx } from '../../src/annual-report/render/reread-xlsx.js';
import { renderXlsx } from '../../src/annual-report/render/xlsx.js';
import { entered, FORM, written } from '../support/report-form.js';
import { exampleReport } from '../support/example-report.js';
import { shippedForm } from '../support/report-forms.js';

describe.each(['stat-2014', 'report-2019', 'report-2021'])('a report in the form %s', (id) => {
  const form = shippedForm(id);
  const report = exampleReport(form);
  const expected = contentOf(report);
  const sums = sumsOf(form, report.variant);

  it('says the same in JSON, HTML, Word and Excel', async () => {
    expect(differences(expected, rereadJson(renderJson(report)))).toEqual([]);
    expect(differences(expected, rereadHtml(renderHtml(report)))).toEqual([]);
    expect(differences(expected, rereadDocx(await renderDocx(report)))).toEqual([]);
    expect(differences(expected, await rereadXlsx(await renderXlsx(report, sums)))).toEqual([]);
  });

  it('is the same bytes whenever it is written', async () => {
    expect(Buffer.compare(await renderDocx(report), await renderDocx(report))).toBe(0);
    expect(Buffer.compare(await renderXlsx(report, sums), await renderXlsx(report, sums))).toBe(0);
  });

  it('draws its charts in Word and Excel with the figures of the report, and tells them in words', async () => {
    const charts = report.sections.flatMap((section) => section.charts);
    expect(charts.length).toBeGreaterThan(0);
    const [word, excel] = [unzipSync(await renderDocx(report)), unzipSync(await renderXlsx(report, sums))];
    charts.forEach(({ bars, alternative }, index) => {
      const values = [bars.map(({ now }) => now), bars.flatMap(({ before }) => before ?? [])].filter(
        (all) => all.length > 0,
      );
      expect(chartValues(word[`word/charts/chart${index + 1}.xml`])).toEqual(values);
      expect(chartValues(excel[`xl/charts/chart${index + 1}.xml`])).toEqual(values);
      expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain(`descr="${alternative}"`);
      expect(strFromU8(excel['xl/drawings/drawing1.xml'] ?? new Uint8Array())).toContain(
        `descr="${alternative}"`,
      );
    });
  });

  it('shows a reader that compares a figure that differs', () => {
    const page = renderHtml(report).replace('280232.58</td>', '280232.59</td>');
    expect(differences(expected, rereadHtml(page)).join()).toMatch(/应为“.*280232\.58.*读回“.*280232\.59/);
  });
});

/** The figures of each series of a chart as it is stored. */
function chartValues(part = new Uint8Array()): readonly (readonly number[])[] {
  return [...strFromU8(part).matchAll(/<c:val>.*?<\/c:val>/g)].map(([series]) =>
    [...series.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
  );
}

it('locks labels and sums of the workbook, and leaves figures to people', async () => {
  const bytes = await renderXlsx(written({}), sumsOf(FORM, null));
  const book = new Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const row = book.worksheets[1]?.getRow(6);
  const locked = (column: string): boolean => row?.getCell(column).style.protection?.locked ?? true;
  expect(['A', 'D', 'E', 'F'].map(locked)).toEqual([true, false, false, true]);
});

it('keeps totals of the workbook alive with their results, and blank where a part is blank', async () => {
  const figures = { 't.granted.natural': 1, 't.secret.natural': 0, 't.law.natural': 2, 't.granted.firm': 4 };
  const bytes = await renderXlsx(written({ supplied: entered(figures) }), sumsOf(FORM, null));
  const book = new Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const sums = book.worksheets[1]?.getRow(9);
  expect(sums?.getCell('D').value).toEqual({ formula: 'IF(COUNT(D6:D8)=3,SUM(D6:D8),"")', result: 3 });
  expect(sums?.getCell('E').formula).toBe('IF(COUNT(E6:E8)=3,SUM(E6:E8),"")');
  expect(sums?.getCell('E').result).toBeUndefined();
});
