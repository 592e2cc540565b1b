import { ok, type Refusal, type Result } from '../../../kernel/index.js';
import { errorCode } from '../error-code.js';
import { refuse } from '../refusals.js';
import { looksLikeGb18030 } from './gb18030.js';
import { utf8Share } from './utf8-share.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

type Decoded = Result<DecodedText, readonly Refusal[]>;

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** Above this share of well-formed characters a faulty text is a damaged UTF-8 text and not one in another encoding. */
const DAMAGED_UTF8_SHARE = 0.6;

/**
 * Decodes a text file: by its byte order mark, else as UTF-8, else as GB18030 where that gives plausible Chinese.
 * Nothing is decoded with replacement characters: a text that is not wholly readable is refused.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) {
    const text = decode(bytes, mark.encoding);
    return text === null ? damaged(bytes, mark.encoding) : ok({ text, encoding: mark.encoding });
  }
  if (bytes.includes(0)) {
    return refuse(
      'text-binary',
      '文件含有零字节，不是文本文件',
      '请确认文件类型；如果是没有标记的 UTF-16 文本，请用记事本打开并另存为 UTF-8 编码',
    );
  }
  const text = decode(bytes, 'utf-8');
  if (text !== null) return ok({ text, encoding: 'utf-8' });
  if (utf8Share(bytes) >= DAMAGED_UTF8_SHARE) return damaged(bytes, 'utf-8');
  const chinese = decode(bytes, 'gb18030');
  if (chinese !== null && looksLikeGb18030(bytes)) return ok({ text: chinese, encoding: 'gb18030' });
  return refuse(
    'text-encoding-unknown',
    '文件既不是 UTF-8 文本，也不像 GB18030（GBK、GB2312）编码的中文文本',
    '请用记事本打开原件，确认文字显示正常，另存为 UTF-8 编码后再导入',
  );
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (errorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw error;
  }
}

function damaged(bytes: Uint8Array, encoding: TextEncoding): Decoded {
  const before = new TextDecoder(encoding).decode(bytes).split('\ufffd', 1)[0] ?? '';
  const line = before.split('\n').length;
  return refuse(
    'text-encoding-broken',
    `文件按 ${encoding.toUpperCase()} 编码读到第 ${line} 行附近有损坏的字节，可能传输不完整`,
    '请重新取得完整的原件，或用记事本打开核对后另存为 UTF-8 编码',
    { encoding, line },
  );
}
