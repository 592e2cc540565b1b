import { zipSync } from 'fflate';
import { err, ok, type Refusal, type Result } from '../../../kernel/index.js';
import { inMegabytes, refuse, type Refused } from '../refusals.js';
import type { DocxLimits, ImportLimits } from '../limits.js';
import type { ImportWarning } from '../warnings.js';
import { convertInWorker, type ConversionFault } from './convert-in-worker.js';
import { docxWarnings } from './docx-warnings.js';
import { htmlToText } from './html-to-text.js';
import { partText } from './part-text.js';
import { unpack } from './unpack.js';
import { readZipDirectory, type ZipEntry, type ZipFault } from './zip-directory.js';

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
/** Office files have no document type; one is there only to define entities that grow when they are read. */
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i;

type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Reads a .docx. Its directory is judged before anything is unpacked, only parts with text are unpacked, each
 * within the size it declared, and what mammoth then reads in its worker is made anew from these parts.
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: ImportLimits,
): Promise<Result<DocxText, readonly Refusal[]>> {
  const directory = readZipDirectory(bytes, limits.docx);
  if (!directory.ok) return refused(directory.error, limits.docx);
  const entries = directory.value;
  if (!entries.some(({ name }) => DOCUMENT.test(name))) return refuseOther(entries);
  const parts = await unpackParts(bytes, entries, limits.docx);
  if (!parts.ok) return refused(parts.error, limits.docx);
  const texts = new Map(
    Object.entries(parts.value).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
  if ([...texts.values()].some((text) => DOCTYPE.test(text))) return refused('bomb', limits.docx);
  const converted = await convertInWorker(zipSync(parts.value, { level: 0 }), limits.docx);
  if (!converted.ok) return refused(converted.error, limits.docx);
  const body = htmlToText(converted.value.html);
  return ok({
    text: body.text,
    everyWord: [...texts]
      .filter(([name]) => name.endsWith('.xml'))
      .map(([name, xml]) => partText(xml, PROPERTIES.test(name))),
    warnings: docxWarnings({ body, notes: converted.value.notes, entries, texts }),
  });
}

async function unpackParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: DocxLimits,
): Promise<Result<Parts, ZipFault>> {
  const needed = entries.filter(({ name }) => NEEDED.test(name));
  if (needed.reduce((sum, { size }) => sum + size, 0) > limits.maxTextPartBytes) return err('too-large');
  const parts: Record<string, Uint8Array> = {};
  for (const entry of needed) {
    const part = await unpack(bytes, entry);
    if (!part.ok) return part;
    parts[entry.name] = part.value;
  }
  return ok(parts);
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
