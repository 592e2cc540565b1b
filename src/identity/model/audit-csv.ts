import { csvTable, minuteAt } from '../../kernel/index.js';
import type { AuditRecord } from './audit.js';
import type { Words } from './words.js';

const HEAD = ['时间', '何人', '事项', '结果', '对象', '对象编号', '所属机构', '详情'];

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
  return csvTable([HEAD, ...rows]);
}
