import { ok, type Refusal, type Result } from '../../kernel/index.js';
import type { ImportFormat } from './file-types.js';
import { refuse } from './refusals.js';

interface Signature {
  readonly kind: string;
  readonly label: string;
  readonly begins: readonly number[];
}

/** First bytes of what is most often misnamed in an office. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'png', label: 'PNG 图片', begins: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'jpeg', label: 'JPEG 图片', begins: [0xff, 0xd8, 0xff] },
  { kind: 'gif', label: 'GIF 图片', begins: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'tiff', label: 'TIFF 图片', begins: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'tiff', label: 'TIFF 图片', begins: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'pdf', label: 'PDF', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  {
    kind: 'compound',
    label: '旧版或加密的 Office、WPS 文件',
    begins: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  },
  { kind: 'rtf', label: 'RTF 文档', begins: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'zip', label: 'ZIP 压缩包', begins: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', label: '空的 ZIP 压缩包', begins: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'gzip', label: 'GZIP 压缩包', begins: [0x1f, 0x8b] },
  { kind: 'rar', label: 'RAR 压缩包', begins: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { kind: '7z', label: '7Z 压缩包', begins: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'program', label: '程序文件', begins: [0x7f, 0x45, 0x4c, 0x46] },
];
/** An old program begins with MZ, as a text might: its header is full of zero bytes. */
const PROGRAM = { kind: 'program', label: '程序文件', begins: [0x4d, 0x5a] };
const HEAD_BYTES = 1_024;
const WEB_PAGE = /^\s*(?:<!doctype html|<html|<\?xml)/i;

/** Refuses a file whose first bytes are not what its name says: a picture called .txt, a text called .docx. */
export function checkContent(bytes: Uint8Array, format: ImportFormat): Result<null, readonly Refusal[]> {
  const { kind, label } = contentOf(bytes);
  if (kind === (format === 'docx' ? 'zip' : 'text')) return ok(null);
  const message = `扩展名是 .${format}，内容却是${label}，可能被改名`;
  return refuse('file-mislabelled', message, cureFor(kind), { extension: format, content: kind });
}

function contentOf(bytes: Uint8Array): { readonly kind: string; readonly label: string } {
  const head = bytes.subarray(0, HEAD_BYTES);
  const begins = ({ begins: signature }: Signature): boolean =>
    signature.every((byte, index) => head[index] === byte);
  const found = SIGNATURES.find(begins) ?? (begins(PROGRAM) && head.includes(0) ? PROGRAM : undefined);
  if (found !== undefined) return found;
  if (WEB_PAGE.test(new TextDecoder().decode(head))) return { kind: 'web-page', label: '网页' };
  return { kind: 'text', label: '纯文本或无法识别的内容' };
}

function cureFor(kind: string): string {
  switch (kind) {
    case 'zip':
      return '如果原件是 Word 文档，请把扩展名改回 .docx 再导入；如果是压缩包，请先解压';
    case 'compound':
    case 'rtf':
      return '请用 Word 或 WPS 打开（有密码的先去掉密码），另存为 docx 后再导入';
    case 'text':
      return '如果是纯文本，请把扩展名改为 .txt 再导入；否则请重新取得原件';
    case 'web-page':
      return '请在浏览器中打开，复制正文，另存为 txt 或 docx 后再导入';
    default:
      return '请导入文字材料的原件（docx、txt、md）';
  }
}
