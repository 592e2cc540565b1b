import { ok, type Result, type Refusal } from '../../kernel/index.js';
import { refuse } from './refusals.js';

/** What can be taken in. */
export type ImportFormat = 'txt' | 'md' | 'docx';
const FORMATS: readonly ImportFormat[] = ['txt', 'md', 'docx'];

const SAVE_AS_DOCX = '请用 Word 或 WPS 打开，另存为 docx 后再导入';
/** Types that an office is likely to try, and the way out of each. */
const CURES: Readonly<Record<string, string>> = {
  doc: SAVE_AS_DOCX,
  wps: SAVE_AS_DOCX,
  rtf: SAVE_AS_DOCX,
  odt: SAVE_AS_DOCX,
  docm: '文件可能带有宏。请用 Word 或 WPS 打开，另存为不带宏的 docx 后再导入',
  pdf: '请找到生成该文件的原稿，另存为 docx 后再导入；扫描件须先识别成文字并校对',
  ofd: '请找到生成该文件的原稿，或用 OFD 阅读器导出文字，另存为 docx 后再导入',
  html: '请在浏览器中打开，复制正文，另存为 txt 或 docx 后再导入',
  htm: '请在浏览器中打开，复制正文，另存为 txt 或 docx 后再导入',
  zip: '请先解压，逐个导入其中的文件',
  rar: '请先解压，逐个导入其中的文件',
};

/** The format that a file name claims, or why such files are not taken. */
export function formatFor(name: string): Result<ImportFormat, readonly Refusal[]> {
  const extension = extensionOf(name);
  const format = FORMATS.find((one) => one === extension);
  if (format !== undefined) return ok(format);
  const what = extension === '' ? '没有扩展名的文件' : ` .${extension} 文件`;
  const cure = CURES[extension] ?? '请另存为 docx、txt 或 md 后再导入';
  return refuse('file-type-refused', `不接受${what}，可导入的类型：docx、txt、md`, cure, { extension });
}

function extensionOf(name: string): string {
  return /\.([0-9A-Za-z]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}
