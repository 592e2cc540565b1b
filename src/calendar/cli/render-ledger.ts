import { weekdayOf } from '../../kernel/index.js';
import { describeSource } from '../model/day.js';
import type { DeadlineDay, DeadlineDayKind, DeadlineLedger, Term } from '../model/deadline-ledger.js';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const KINDS: Readonly<Record<DeadlineDayKind, string>> = {
  start: '起算日，不计入',
  counted: '计入',
  'make-up': '调休上班，计入',
  weekend: '周休息日',
  holiday: '节假日',
  stopped: '中止，不计入',
  'rolled-to': '顺延至此',
};
const HEAD = ['日期', '星期', '类别', '第几日', '说明与依据'];

/** A deadline ledger as a table for people to read on a terminal. */
export function renderLedger(term: Term, ledger: DeadlineLedger): string {
  const unit = term.unit === 'wd' ? '个工作日' : '日';
  const rows = [HEAD, ...ledger.days.map((day) => rowOf(day))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    `自 ${term.from} 起 ${term.amount} ${unit}，期限届满日：${ledger.dueOn}（星期${nameOf(ledger.dueOn)}）`,
    ...(ledger.provisional
      ? ['注意：届满日临近年末，下一年的节假日安排尚未发布，可能调整这几天，届时须重新计算']
      : []),
    '',
    ...lines,
    '',
    `日历版本 ${ledger.calendarVersion}`,
    '',
  ].join('\n');
}

function rowOf(day: DeadlineDay): string[] {
  const count = day.count === null ? '' : String(day.count);
  const reason = [day.label, day.clause, ...day.citation.map(describeSource)].filter((part) => part !== null);
  return [day.date, nameOf(day.date), KINDS[day.kind], count, reason.join('；')];
}

function nameOf(date: DeadlineDay['date']): string {
  return WEEKDAYS[weekdayOf(date)] ?? '';
}

/** Columns of a terminal: a Chinese character or full-width sign takes two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/.test(character) ? 2 : 1),
    0,
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
