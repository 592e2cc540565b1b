import { csvTable, dateAt, instant } from '../../kernel/index.js';
import { ATTRIBUTE_LABELS, KIND_LABELS } from '../../documents/index.js';
import type { DeskItem } from './desk-item.js';

const LIGHTS = { red: '逾期', yellow: '即将到期', green: '未到期' } as const;
const URGENCIES = { escalated: '已上报', reminded: '已催办', normal: '' } as const;
const HEAD = [
  '编号',
  '标题',
  '文件类别',
  '公开属性',
  '环节',
  '自何日',
  '到期日',
  '期限',
  '催办',
  '最近办理人',
];

/** Items of a desk as a table for spreadsheet programs: CSV (RFC 4180), UTF-8 with a byte order mark. */
export function deskCsv(items: readonly DeskItem[]): string {
  return csvTable([HEAD, ...items.map(cellsOf)]);
}

function cellsOf(item: DeskItem): readonly string[] {
  return [
    item.caseId,
    item.title ?? (item.sealed ? '（涉密封存）' : ''),
    item.kind === null ? '' : KIND_LABELS[item.kind],
    item.attribute === null ? '' : ATTRIBUTE_LABELS[item.attribute],
    item.states.map(({ label }) => label).join('、'),
    dateAt(instant(item.since)),
    item.dueOn ?? '',
    item.light === null ? '' : LIGHTS[item.light],
    URGENCIES[item.urgency],
    item.lastActor,
  ];
}
