import {
  decodeText,
  DEFAULT_IMPORT_LIMITS,
  openDocx,
  refuseBySize,
  refuseMarks,
  type ImportLimits,
} from '../../documents/index.js';
import { ok, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import { assemble } from './assemble.js';
import type { Block } from './grid.js';
import { htmlBlocks } from './html-blocks.js';
import { readJson } from './read-json.js';
import { refuseReport } from './read-refusal.js';
import type { ReadReport, ReadRequest } from './read-request.js';
import { readXlsx } from './read-xlsx.js';

type Read<T> = Result<T, readonly Refusal[]>;

/** What a file holds, and its words for screening. */
interface Content {
  readonly blocks: readonly Block[];
  readonly everyWord: readonly string[];
}

/** Characters of all text and tables together. */
const TEXT_MAX = 4 * 1024 * 1024;
/** Rows of all tables together; the longest form has some seventy. */
const ROWS_MAX = 2_000;

/**
 * Reads a published report (.json, .xlsx, .docx, .html) into a form: tables by the labels of their rows and columns, text by
 * section. A file with a classification mark (密级标志) anywhere is refused, and so is whatever is not what its name says.
 * Never throws, whatever the bytes; nothing outside the file is read.
 * @param on the day whose secrecy law is cited
 */
export async function readReport(
  name: string,
  bytes: Uint8Array,
  request: ReadRequest,
  on: LocalDate,
  limits: ImportLimits = DEFAULT_IMPORT_LIMITS,
): Promise<Read<ReadReport>> {
  const marked = refuseMarks([name], on);
  if (marked !== null) return marked;
  const wrongSize = refuseBySize(bytes.length, limits);
  if (wrongSize !== null) return wrongSize;
  switch (/\.([0-9A-Za-z]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '') {
    case 'json':
      return refuseMarks([new TextDecoder().decode(bytes)], on) ?? readJson(bytes, request);
    case 'xlsx':
      return screened(await readXlsx(bytes, limits), request, on);
    case 'docx':
      return screened(await docxContent(bytes, limits), request, on);
    case 'html':
    case 'htm':
      return screened(htmlContent(bytes), request, on);
    default:
      return refuseReport(
        'report-file-refused',
        '不接受这种文件，可读的类型：json、xlsx、docx、html',
        '旧的 doc、xls、wps 请另存为 docx、xlsx；PDF 请找到生成它的原稿；扫描件须先识别成文字并校对',
      );
  }
}

async function docxContent(bytes: Uint8Array, limits: ImportLimits): Promise<Read<Content>> {
  const opened = await openDocx(bytes, limits);
  return opened.ok ? pageContent(opened.value.html, opened.value.everyWord) : opened;
}

function htmlContent(bytes: Uint8Array): Read<Content> {
  const decoded = decodeText(bytes);
  return decoded.ok ? pageContent(decoded.value.text, [decoded.value.text]) : decoded;
}

function pageContent(html: string, everyWord: readonly string[]): Read<Content> {
  const blocks = htmlBlocks(html);
  return blocks === null
    ? refuseReport(
        'report-too-complex',
        '网页或文档的表格嵌套、合并得不像报告，未读取',
        '请另存为只有正文和表的文件再用',
      )
    : ok({ blocks, everyWord });
}

/** No word of a marked file goes on. */
function screened(content: Read<Content>, request: ReadRequest, on: LocalDate): Read<ReadReport> {
  if (!content.ok) return content;
  const { blocks, everyWord } = content.value;
  const texts = blocks.map((block) =>
    block.kind === 'text' ? block.line : block.grid.map((row) => row.join('\n')).join('\n'),
  );
  const marked = refuseMarks([...everyWord, texts.join('\n')], on);
  if (marked !== null) return marked;
  if (texts.reduce((all, { length }) => all + length, 0) > TEXT_MAX)
    return refuseReport('report-text-too-long', '文字超过 4 MB，不像一份年度报告', '请只留下报告正文和表');
  if (blocks.reduce((all, block) => all + (block.kind === 'table' ? block.grid.length : 0), 0) > ROWS_MAX)
    return refuseReport(
      'report-too-complex',
      `表格超过 ${ROWS_MAX} 行，不像一份年度报告`,
      '请只留下年度报告的表，另存后再用',
    );
  if (texts.every((text) => text.trim() === ''))
    return refuseReport('report-empty', '文件里没有文字', '请确认是正确的文件；扫描件须先识别成文字并校对');
  return assemble(blocks, request);
}
