import { zipSync } from 'fflate';
import { ok, type Refusal, type Result } from '../../../kernel/index.js';
import { inMegabytes, refuse, type Refused } from '../refusals.js';
import type { DocxLimits, ImportLimits } from '../limits.js';
import type { ImportWarning } from '../warnings.js';
import type { ConversionFault } from '../read-in-worker.js';
import { convertInWorker } from './convert-in-worker.js';
import { docxWarnings } from './docx-warnings.js';
import { htmlToText } from './html-to-text.js';
import { partText } from './part-text.js';
import { openPackage } from './open-package.js';
import type { ZipEntry, ZipFault } from './zip-directory.js';

export interface DocxText {
  readonly text: string;
  /** The words of every part, header and hidden property included: for screening, never to be kept. */
  readonly everyWord: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

/** Parts in which people write, and the ones that say how these belong together. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels)|docProps\/[^/]+\.xml)$/i;
const DOCUMENT = /^word\/document\d*\.xml$/i;
const PROPERTIES = /^docProps\//i;
/** A .docx as HTML, and what was seen on the way to it. */
export interface OpenedDocx {
  readonly html: string;
  /** What the converter had to say. */
  readonly notes: readonly string[];
  readonly entries: readonly ZipEntry[];
  /** The words of every part, header and hidden property included: for screening, never to be kept. */
  readonly everyWord: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads a .docx. Its directory is judged before anything is unpacked, only parts with text are unpacked, each
 * within the size it declared, and what mammoth then reads in its worker is made anew from these parts.
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: ImportLimits,
): Promise<Result<DocxText, readonly Refusal[]>> {
  const opened = await openDocx(bytes, limits);
  if (!opened.ok) return opened;
  const { html, notes, entries, everyWord, texts } = opened.value;
  const body = htmlToText(html);
  return ok({ text: body.text, everyWord, warnings: docxWarnings({ body, notes, entries, texts }) });
}

/** Opens a .docx as HTML, with the same care. */
export async function openDocx(
  bytes: Uint8Array,
  limits: ImportLimits,
): Promise<Result<OpenedDocx, readonly Refusal[]>> {
  const opened = await openPackage(bytes, NEEDED, limits.docx);
  if (!opened.ok) return refused(opened.error, limits.docx);
  const { entries, parts } = opened.value;
  if (!entries.some(({ name }) => DOCUMENT.test(name))) return refuseOther(entries);
  const texts = new Map(Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)]));
  const converted = await convertInWorker(zipSync(parts, { level: 0 }), limits.docx);
  if (!converted.ok) return refused(converted.error, limits.docx);
  return ok({
    ...converted.value,
    entries,
    texts,
    everyWord: [...texts]
      .filter(([name]) => name.endsWith('.xml'))
      .map(([name, xml]) => partText(xml, PROPERTIES.test(name))),
  });
}

/** Other kinds of package that are easily given a wrong extension. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//i, 'Excel 表格'],
  [/^ppt\//i, 'PowerPoint 演示文稿'],
  [/^OFD\.xml$/i, 'OFD 版式文件'],
  [/^content\.xml$/i, 'OpenDocument 文档'],
];

function refuseOther(entries: readonly ZipEntry[]): Refused {
  const label =
    OTHERS.find(([pattern]) => entries.some(({ name }) => pattern.test(name)))?.[1] ?? 'ZIP 压缩包';
  const cure = '请用相应的软件打开，另存为 docx 后再导入；如果是压缩包，请先解压';
  return refuse('file-mislabelled', `扩展名是 .docx，内容却是${label}，可能被改名`, cure, {
    extension: 'docx',
  });
}

function refused(fault: ZipFault | ConversionFault, limits: DocxLimits): Refused {
  const resave = '请用 Word 或 WPS 打开原件，核对内容后另存为 docx 再导入；打不开的，请重新取得原件';
  switch (fault) {
    case 'damaged':
      return refuse('docx-damaged', 'docx 文件已损坏，读不出内容', resave);
    case 'encrypted':
      return refuse(
        'docx-encrypted',
        'docx 文件有密码',
        '请用 Word 或 WPS 打开，去掉密码后另存为 docx 再导入',
      );
    case 'bomb':
      return refuse(
        'docx-bomb',
        'docx 文件内部异常（解压后过大，或夹带实体定义），可能是恶意文件，未读取',
        '请不要打开该文件，并告知系统管理员；确需导入的，重新取得原件',
      );
    case 'too-many-entries':
    case 'too-large':
      return refuse(
        'docx-too-large',
        `docx 文件解压后过大（文字部分不得超过 ${inMegabytes(limits.maxTextPartBytes)}）`,
        '请删去不需要的内容，或拆成几份文件，另存为 docx 后再导入',
      );
    case 'too-complex':
      return refuse('docx-too-complex', 'docx 文件结构过于复杂，未能在限定的时间和内存内读完', resave);
  }
}
