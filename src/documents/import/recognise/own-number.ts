import { formatDocumentNumber } from '../../model/document-number.js';
import { warning, type ImportWarning } from '../warnings.js';

/** 发文字号 in the brackets people type, alone on its line; the signer may stand beside it on the same line. */
const ALONE =
  /^[(]?(?<code>[^〔〕[\]()【】\s\d,,。、:]{1,20})\s{0,4}[〔[(【](?<year>\d{4})[〕\])】]\s{0,4}第?\s{0,4}0{0,3}(?<serial>\d{1,6})\s{0,4}号[)]?(?:\s{1,20}签发人.{0,20})?$/;

export interface OwnNumber {
  /** As GB/T 9704 writes it. */
  readonly text: string;
  readonly warnings: readonly ImportWarning[];
}

/**
 * The document's own number, when a line or a field is nothing but one. Numbers of other papers are cited inside
 * sentences and never read.
 */
export function ownNumber(line: string): OwnNumber | null {
  const plain = line.normalize('NFKC');
  const { code, year, serial } = ALONE.exec(plain)?.groups ?? {};
  if (code === undefined || year === undefined || serial === undefined) return null;
  const text = formatDocumentNumber(code, Number(year), Number(serial));
  const printed = plain.replace(/\s{1,20}签发人.*$/, '').replace(/^\(|\)$/g, '');
  if (printed === text) return { text, warnings: [] };
  return {
    text,
    warnings: [warning('document-number-form', `发文字号的写法不规范，已按“${text}”读取，请核对`, { text })],
  };
}
