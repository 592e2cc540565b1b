import { minuteAt } from '../../kernel/index.js';
import type { AuditRecord } from './audit.js';
import type { Words } from './words.js';

/** What stands above the columns of the audit records. */
export const AUDIT_HEAD = ['时间', '何人', '事项', '结果', '对象', '对象编号', '所属机构', '详情'];

/** Audit records as rows of a table for spreadsheet programs. `nameOf` tells people and organs. */
export function auditRows(
  records: readonly AuditRecord[],
  words: Words,
  nameOf: (id: string) => string,
): readonly (readonly string[])[] {
  return records.map(({ at, actor, action, outcome, object, detail }) => [
    minuteAt(at),
    nameOf(actor),
    words.auditActions[action],
    words.auditOutcomes[outcome],
    words.objectKinds[object.kind],
    object.id,
    object.organ === null ? '' : nameOf(object.organ),
    JSON.stringify(detail),
  ]);
}
