import { zipSync } from 'fflate';
import {
  openPackage,
  partText,
  readInWorker,
  type ConversionFault,
  type ImportLimits,
  type ZipFault,
} from '../../documents/index.js';
import { isJsonObject, ok, type Refusal, type Result } from '../../kernel/index.js';
import { resultsOnly } from '../model/sheet-results.js';
import type { Block, Grid } from './grid.js';
import { withoutOutward } from './outward.js';
import { refuseReport, type Refused } from './read-refusal.js';

/** Parts that hold figures and words; links to other files, macros, pictures and charts stay outside. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const SHEET = /^xl\/worksheets\//i;
/** What a workbook holds, and its words for screening. */
export interface XlsxTables {
  readonly blocks: readonly Block[];
  readonly everyWord: readonly string[];
}

/** Reads a workbook: each visible sheet is a table, and each line of it that is one text is a line of text as well. */
export async function readXlsx(
  bytes: Uint8Array,
  limits: ImportLimits,
): Promise<Result<XlsxTables, readonly Refusal[]>> {
  const opened = await openPackage(bytes, NEEDED, limits.docx);
  if (!opened.ok) return refused(opened.error);
  const { entries, parts } = opened.value;
  if (!entries.some(({ name }) => /^xl\/workbook\.xml$/i.test(name)))
    return refuseReport(
      'file-mislabelled',
      '扩展名是 .xlsx，内容却不是 Excel 表格',
      '请用相应的软件打开，另存为 xlsx 后再用',
    );
  const texts = Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)] as const);
  const bare = Object.fromEntries(
    texts.map(([name, text]) => [
      name,
      new TextEncoder().encode(SHEET.test(name) ? resultsOnly(withoutOutward(text)) : text),
    ]),
  );
  const read = await readInWorker(
    require.resolve('./xlsx-worker.js'),
    zipSync(bare, { level: 0 }),
    limits.docx,
  );
  if (!read.ok) return refused(read.error);
  const sheets = sheetsOf(read.value);
  if (sheets === null) return refused('damaged');
  if (sheets.cut) return refused('too-large');
  return ok({
    blocks: sheets.grids.flatMap(blocksOf),
    everyWord: texts.map(([, text]) => partText(text, true)),
  });
}

function sheetsOf(message: unknown): { readonly grids: readonly Grid[]; readonly cut: boolean } | null {
  if (!isJsonObject(message) || !Array.isArray(message['sheets'])) return null;
  const grids = message['sheets'].map((sheet: unknown): Grid =>
    (Array.isArray(sheet) ? sheet : []).map((row: unknown) => (Array.isArray(row) ? row.map(String) : [])),
  );
  return { grids, cut: message['cut'] === true };
}

/** Titles and paragraphs are written across a row of a sheet. */
function blocksOf(grid: Grid): readonly Block[] {
  const lines = grid.flatMap((row): readonly Block[] => {
    const words = [...new Set(row.map((text) => text.trim()).filter((text) => text !== ''))];
    const [only = ''] = words;
    return words.length === 1 && /\p{Script=Han}/u.test(only)
      ? only
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => ({ kind: 'text', line: line.trim() }))
      : [];
  });
  return [...lines, { kind: 'table', grid }];
}

function refused(fault: ZipFault | ConversionFault): Refused {
  const resave = '请用 Excel 或 WPS 打开原件，核对内容后另存为 xlsx 再用；打不开的，请重新取得原件';
  switch (fault) {
    case 'damaged':
      return refuseReport('xlsx-damaged', 'xlsx 文件已损坏，读不出内容', resave);
    case 'encrypted':
      return refuseReport(
        'xlsx-encrypted',
        'xlsx 文件有密码',
        '请用 Excel 或 WPS 打开，去掉密码后另存为 xlsx 再用',
      );
    case 'bomb':
      return refuseReport(
        'xlsx-bomb',
        'xlsx 文件内部异常（解压后过大，或夹带实体定义），可能是恶意文件，未读取',
        '请不要打开该文件，并告知系统管理员；确需使用的，重新取得原件',
      );
    case 'too-many-entries':
    case 'too-large':
      return refuseReport(
        'xlsx-too-large',
        'xlsx 文件过大：不像年度报告的表',
        '请只留下年度报告的表，另存为 xlsx 再用',
      );
    case 'too-complex':
      return refuseReport('xlsx-too-complex', 'xlsx 文件结构过于复杂，未能在限定的时间和内存内读完', resave);
  }
}
