import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readReport } from '../../../src/annual-report/read/read-report.js';
import type { FilledForm } from '../../../src/annual-report/model/filled-form.js';
import { localDate, type Refusal } from '../../../src/kernel/index.js';
import { commandLineIn } from '../../support/command-line.js';
import { reportFixture, shippedForms } from '../../support/report-forms.js';

const forms = shippedForms();
const ON = localDate('2026-03-01');
const TITLE = '某市住房局2023年政府信息公开工作年度报告';
const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, bytes: Uint8Array): Promise<FilledForm> {
  const result = await readReport(name, bytes, { forms, form: 'report-2021' }, ON);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.filled;
}

async function refusal(name: string, bytes: Uint8Array): Promise<Refusal | undefined> {
  const result = await readReport(name, bytes, { forms, form: null }, ON);
  return result.ok ? undefined : result.error[0];
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表二');
  sheet.addRow([TITLE]);
  sheet.mergeCells('A1:D1');
  sheet.addRow(['第二十条第（一）项']);
  sheet.addRow(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']);
  sheet.addRow(['规章', 0, 0, 0]);
  sheet.addRow(['行政规范性文件', 5, { formula: 'B4+3', result: 3 }, '约40']);
  sheet.getCell('A9').value = { text: '说明', hyperlink: 'http://192.0.2.1/' };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const EXPECTED = {
  't2-1.regulations.made': { value: 0 },
  't2-1.regulations.repealed': { value: 0 },
  't2-1.regulations.valid': { value: 0 },
  't2-1.normative.made': { value: 5 },
  't2-1.normative.repealed': { value: 3 },
  't2-1.normative.valid': { value: null, raw: '约40' },
};

describe('published reports', () => {
  it('are read from a workbook: merged cells, and formulas by what they came to', async () => {
    const filled = await read('年报.xlsx', await workbook());
    expect([filled.organ.name, filled.year, filled.cells]).toEqual(['某市住房局', 2023, EXPECTED]);
  });

  it('are read from a Word file, text and tables', async () => {
    const line = (...texts: readonly string[]): TableRow =>
      new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
    const table = new Table({
      rows: [
        line('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
        line('规章', '0', '0', '0'),
        line('行政规范性文件', '5', '3', '约40'),
      ],
    });
    const children = [
      new Paragraph(TITLE),
      new Paragraph('一、总体情况'),
      new Paragraph('写了一些。'),
      table,
    ];
    const filled = await read('年报.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
    expect([filled.organ.name, filled.year, filled.cells]).toEqual(['某市住房局', 2023, EXPECTED]);
    expect(filled.sections['overview']).toBe('一、总体情况\n写了一些。');
  });

  it('that are no workbook, or one that would do harm, are refused', async () => {
    const good = await workbook();
    const parts = unzipSync(good);
    const entities = zipSync({
      ...parts,
      'xl/sharedStrings.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><sst/>'),
    });
    const bomb = zipSync(
      { ...parts, 'xl/worksheets/sheet2.xml': strToU8(' '.repeat(8_000_000)) },
      { level: 9 },
    );
    const words = new TextDecoder().decode(parts['xl/sharedStrings.xml']);
    const marked = zipSync({
      ...parts,
      'xl/sharedStrings.xml': strToU8(words.replace('信息内容', '机密★10年')),
    });
    const spread = strToU8(
      new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']).replace('A1:D1', 'A1:XFD1048576'),
    );
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['xlsx-damaged', strToU8('不是表格')],
      ['file-mislabelled', zipSync({ 'word/document.xml': strToU8('<w/>') })],
      ['xlsx-bomb', entities],
      ['xlsx-bomb', bomb],
      ['classification-mark-found', marked],
      ['xlsx-damaged', good.subarray(0, good.length - 40)],
    ];
    for (const [code, bytes] of cases) expect((await refusal('年报.xlsx', bytes))?.code).toBe(code);
    // Merged over the whole sheet: either it is read within the limits or refused, and it never hangs.
    const wide = await refusal('年报.xlsx', zipSync({ ...parts, 'xl/worksheets/sheet1.xml': spread }));
    expect(['xlsx-too-complex', 'xlsx-too-large', 'xlsx-damaged']).toContain(wide?.code);
  });
});

describe('report commands', () => {
  const run = (...words: readonly string[]) =>
    commandLineIn({ WUGONGKAI_DATA_DIR: folder }, 'report', ...words);
  const file = (name: string): string => {
    writeFileSync(join(folder, name), reportFixture(name));
    return join(folder, name);
  };

  it('validate: 0 where it holds, 1 where it does not, 2 where it cannot be read', async () => {
    const holds = await run('validate', 'auto', file('report-2020.json'));
    expect([holds.code, holds.out]).toEqual([0, expect.stringContaining('请改为 86.59%')]);
    const blank = await run('validate', 'stat-2014', file('statistics-2017.json'), '--json');
    const { holds: whole, findings } = JSON.parse(blank.out) as {
      holds: boolean;
      findings: readonly unknown[];
    };
    expect([blank.code, whole, findings.length]).toEqual([1, false, 7]);
    const none = await run('validate', 'report-1999', file('report-2020.json'));
    expect([none.code, none.out]).toEqual([2, expect.stringContaining('没有表式 report-1999')]);
    expect((await run('validate', 'auto', join(folder, 'no.docx'))).code).toBe(2);
  });

  it('reissue: fills what is known, and says why the rest is blank', async () => {
    const out = join(folder, 'again.json');
    const made = await run('reissue', file('report-2020.json'), '--form', 'report-2021', '--out', out);
    expect(made.out).toContain('200 格中能确知 195 格');
    expect((await run('validate', 'auto', out)).out).toContain('填了 195／200 格');
  });
});
