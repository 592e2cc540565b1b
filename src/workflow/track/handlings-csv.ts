import { csvTable } from '../../kernel/index.js';
import type { HandlingView } from './case-track.js';

const HEAD = [
  '环节',
  '办理人',
  '代谁办理',
  '办理',
  '意见',
  '收到',
  '打开',
  '办结',
  '用时（工作日）',
  '用时（小时）',
];
const MINUTES_OF_HOUR = 60;

/** 经办 as a table for spreadsheet programs; moments in the office's time. */
export function handlingsCsv(handlings: readonly HandlingView[]): string {
  return csvTable([HEAD, ...handlings.map(cellsOf)]);
}

function cellsOf(one: HandlingView): readonly string[] {
  const { taken } = one;
  const days = taken?.workingDays ?? null;
  return [
    one.stateLabel,
    one.name ?? one.addressees.join('、'),
    one.onBehalfOfName ?? '',
    one.doneAt === null ? '（未办结）' : one.ended ? `（未办，因“${one.what}”终止）` : one.what,
    one.opinion ?? '',
    momentText(one.receivedAt),
    momentText(one.openedAt),
    momentText(one.doneAt),
    days === null ? '' : String(days),
    taken === null ? '' : (taken.minutes / MINUTES_OF_HOUR).toFixed(1),
  ];
}

const MINUTE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** 2018-03-01 09:30 */
function momentText(at: string | null): string {
  return at === null ? '' : MINUTE.format(new Date(at));
}
