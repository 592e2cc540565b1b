import { ok, type JsonObject } from '../../kernel/index.js';
import { looksLike, mediaTypeFor } from './media-types.js';
import { line } from './readers.js';
import { asking, fault, formOf, group, required, type Reader } from './shape.js';

/** 附件单个不超过 20 MB */
export const ATTACHMENT_MAX_BYTES = 20 * 1024 * 1024;
export const ATTACHMENT_NAME_MAX = 120;

/** An attachment as it is sent: its name and its bytes in base64. */
export interface Upload extends JsonObject {
  readonly name: string;
  readonly content: string;
}

const UPLOAD = {
  name: required('附件名称', line(ATTACHMENT_NAME_MAX)),
  content: required('附件内容', base64()),
};

/** The form of an upload. */
export const UPLOAD_FORM = formOf(UPLOAD);

/**
 * Reads an upload. Its type is told by its name and checked against its first bytes; a type that the
 * sender's program claims is not asked for, because programs claim different ones for the same file.
 */
export function upload(): Reader<Upload> {
  const read = group(UPLOAD);
  return asking({ type: 'file', fields: UPLOAD_FORM }, (value, at, label) => {
    const parts = read(value, at, label);
    if (!parts.ok) return parts;
    const { name, content } = parts.value;
    const named = nameFault(name, `${at}.name`);
    if (named !== null) return named;
    const mediaType = mediaTypeFor(name);
    if (mediaType === null) return fault('attachment-type', `${at}.name`, '不接受这种类型的附件');
    if (!looksLike(bytesOf({ name, content }), mediaType)) {
      return fault('attachment-mislabelled', `${at}.content`, '附件内容与其扩展名不符，可能被改名或已损坏');
    }
    return ok({ name, content });
  });
}

/** What is wrong with the name of an attachment; null when nothing is. */
export function nameFault(name: string, at: string): ReturnType<typeof fault> | null {
  const wrong = /[/\\:*?"<>|]/.test(name) || name.startsWith('.');
  return wrong ? fault('field-invalid', at, '附件名称含有不允许的字符') : null;
}

/** The bytes of an upload. */
export function bytesOf(sent: Upload): Uint8Array {
  return Buffer.from(sent.content, 'base64');
}

function base64(): Reader<string> {
  return asking({ type: 'file' }, (value, at, label) => {
    if (typeof value !== 'string') return fault('field-invalid', at, `“${label}”应为 Base64 文本`);
    if (value === '') return fault('attachment-empty', at, '附件是空文件（0 字节）');
    if (Buffer.byteLength(value, 'base64') > ATTACHMENT_MAX_BYTES) {
      return fault('attachment-too-large', at, '附件不得超过 20 MB', { max: ATTACHMENT_MAX_BYTES });
    }
    // Asked by what must not be there: an anchored repetition over 27 million characters overflows the matcher.
    const digits = value.replace(/={1,2}$/, '');
    return value.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(digits)
      ? fault('field-invalid', at, `“${label}”应为 Base64 文本`)
      : ok(value);
  });
}
