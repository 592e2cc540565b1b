import { ok, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import { findCirculationMarks } from '../model/classification-marks.js';
import { readDocx, type DocxText } from './docx/read-docx.js';
import { refuseBySize } from './check-size.js';
import { formatFor, type ImportFormat } from './file-types.js';
import { DEFAULT_IMPORT_LIMITS, type ImportLimits } from './limits.js';
import { refuseMarks } from './refuse-marks.js';
import { refuse, type Refused } from './refusals.js';
import { checkContent } from './sniff.js';
import { cleanText } from './text/clean-text.js';
import { decodeText, type TextEncoding } from './text/decode-text.js';
import { warning, type ImportWarning } from './warnings.js';

/** The text of a file, ready to be recognised, and what a person should look at. */
export interface ImportedText {
  readonly name: string;
  readonly format: ImportFormat;
  /** How a text file was encoded; null for a .docx. */
  readonly encoding: TextEncoding | null;
  readonly text: string;
  readonly warnings: readonly ImportWarning[];
}

/** What a file says before it is judged. */
type Content = DocxText & { readonly encoding: TextEncoding | null };
type Read<T> = Result<T, readonly Refusal[]>;

/**
 * Reads a file for import (.txt, .md, .docx), or refuses it with the reason and the way out. A file that bears a
 * classification mark (密级标志) anywhere, its name included, is refused and nothing of it is told but the kinds and
 * number of marks. Never throws, whatever the bytes.
 * @param on the day whose secrecy law is cited
 */
export async function readDocumentFile(
  name: string,
  bytes: Uint8Array,
  on: LocalDate,
  limits: ImportLimits = DEFAULT_IMPORT_LIMITS,
): Promise<Read<ImportedText>> {
  const markedName = refuseMarks([name], on);
  if (markedName !== null) return markedName;
  const format = formatFor(name);
  if (!format.ok) return format;
  const wrongSize = refuseBySize(bytes.length, limits);
  if (wrongSize !== null) return wrongSize;
  const content = await contentOf(bytes, format.value, limits);
  if (!content.ok) return content;
  const { text: raw, encoding, everyWord } = content.value;
  const wrongLength = refuseByLength([raw, everyWord.join('')], limits);
  if (wrongLength !== null) return wrongLength;
  const marked = refuseMarks([raw, ...everyWord], on);
  if (marked !== null) return marked;
  const clean = cleanText(raw);
  if (!clean.ok) return clean;
  const { text } = clean.value;
  if (text.trim() === '')
    return refuse('text-empty', '文件里没有文字', '请确认导入的是正确的文件；扫描件须先识别成文字并校对');
  const warnings = [...content.value.warnings, ...clean.value.warnings, ...circulation([text, ...everyWord])];
  return ok({ name, format: format.value, encoding, text, warnings });
}

async function contentOf(
  bytes: Uint8Array,
  format: ImportFormat,
  limits: ImportLimits,
): Promise<Read<Content>> {
  const labelled = checkContent(bytes, format);
  if (!labelled.ok) return labelled;
  if (format === 'docx') {
    const docx = await readDocx(bytes, limits);
    return docx.ok ? ok({ ...docx.value, encoding: null }) : docx;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const message = `文件不是 UTF-8 编码，已按 ${encoding.toUpperCase()} 读取，请核对文字是否正确`;
  return ok({
    text,
    encoding,
    everyWord: [],
    warnings: encoding === 'utf-8' ? [] : [warning('decoded-as', message, { encoding })],
  });
}

function circulation(texts: readonly string[]): readonly ImportWarning[] {
  const codes = [...new Set(texts.flatMap((text) => findCirculationMarks(text).map(({ code }) => code)))];
  if (codes.length === 0) return [];
  const message = '文件带有内部文件标志（内部、不得外传或限定发至级别），公开前须由制发机关同意并去除标志';
  return [warning('internal-circulation', message, { marks: codes })];
}

function refuseByLength(texts: readonly string[], { maxTextLength }: ImportLimits): Refused | null {
  const length = Math.max(...texts.map((text) => text.length));
  if (length <= maxTextLength) return null;
  const cure = '请拆成几份文件后再导入，数据表请作为附件上传';
  return refuse('text-too-long', `文字超过 ${maxTextLength} 字`, cure, { length, max: maxTextLength });
}
