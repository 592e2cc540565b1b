import { minuteAt } from '../../kernel/index.js';
import type { AuditRecord } from './audit.js';
import type { Words } from './words.js';

const HEAD = ['时间', '何人', '事项', '结果', '对象', '对象编号', '所属机构', '详情'];
/** Without it spreadsheet programs take the file for one in GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Audit records as a table for spreadsheet programs: CSV (RFC 4180), UTF-8 with a byte order mark. `nameOf` tells people and organs. */
export function auditCsv(
  records: readonly AuditRecord[],
  words: Words,
  nameOf: (id: string) => string,
): string {
  const rows = records.map(({ at, actor, action, outcome, object, detail }) => [
    minuteAt(at),
    nameOf(actor),
    words.auditActions[action],
    words.auditOutcomes[outcome],
    words.objectKinds[object.kind],
    object.id,
    object.organ === null ? '' : nameOf(object.organ),
    JSON.stringify(detail),
  ]);
  return `${BYTE_ORDER_MARK}${[HEAD, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet program would take for a formula is kept from being one by an apostrophe. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
