import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { ArrangementCheck, ArrangementsView, CalendarDeed } from '../activation/index.js';
import { formatFault, yearOf, type CalendarYearView } from '../calendar/index.js';
import type { Config } from '../config/index.js';
import type { Office } from '../composition/office.js';
import type { Actor } from '../identity/index.js';
import { err, instant, isLocalDate, minuteAt, refusal, type Refusal, type Result } from '../kernel/index.js';
import { EXIT, printResult, type Output } from './output.js';
import { asActor } from './with-office.js';
import { yearIn } from './year.js';

interface Choice {
  readonly json?: boolean;
  readonly token?: string;
}

const KINDS = {
  'working-day': '工作日',
  weekend: '周休息日',
  holiday: '放假',
  'make-up-workday': '调休上班',
} as const;

/** `calendar show|check|propose|list|preview|adopt|withdraw`: the holiday notice of a year, entered by one and adopted by another. */
export function calendarCommands(program: Command, config: () => Config, output: Output): void {
  const calendar = program.command('calendar').description('工作日历：放假安排的查看、检查、提请和采用');
  const asked = (
    command: Command,
    description: string,
    work: (office: Office, actor: Actor, text: readonly string[], choice: Choice & Extra) => Promise<void>,
  ): void => {
    command
      .description(description)
      .option('--json', '输出 JSON')
      .option('--token <令牌>', '接口令牌，默认取环境变量 WUGONGKAI_TOKEN')
      .action((...given: readonly unknown[]) => {
        const text = given.filter((one): one is string => typeof one === 'string');
        const choice = given.at(-2) as Choice & Extra;
        return asActor(config(), choice.token, output, (office, actor) => work(office, actor, text, choice));
      });
  };
  const tell = <T>(choice: Choice, result: Result<T, readonly Refusal[]>, text: (value: T) => string): void =>
    printResult(output, choice.json === true, result, text);

  asked(
    calendar.command('show').argument('<年份>').option('--as-of <日期>', '过去某天终了时所依的'),
    '某年的放假和调休安排',
    async ({ calendars, database }, _actor, [year], choice) => {
      const { asOf } = choice;
      if (asOf !== undefined && !isLocalDate(asOf)) return tell(choice, err([notADay(asOf)]), String);
      const { reader } = database;
      const seen = asOf === undefined ? await calendars.seenBy(reader) : await calendars.asOf(reader, asOf);
      tell(choice, yearOf(seen, yearNamed(year)), yearText);
    },
  );
  asked(
    calendar.command('check').argument('<年份>').argument('<文件>', '<年份>.yaml'),
    '检查一份放假安排：错在哪里，哪些日子会变，哪些在办期限会移动',
    async ({ arrangements }, actor, [year, file = ''], choice) => {
      const checked = await arrangements.see.check(actor, { year: yearNamed(year), text: textIn(file) });
      tell(choice, checked, checkText);
      if (checked.ok && checked.value.faults.length > 0) output.exit(EXIT.doesNotHold);
    },
  );
  asked(
    calendar.command('propose').argument('<年份>').argument('<文件>', '<年份>.yaml'),
    '提请一份放假安排（第一个人）',
    async ({ arrangements }, actor, [year, file = ''], choice) =>
      tell(
        choice,
        await arrangements.decide.propose(actor, { year: yearNamed(year), text: textIn(file) }),
        deedText,
      ),
  );
  asked(
    calendar.command('list'),
    '待采用的和采用过的放假安排',
    async ({ arrangements }, actor, _text, choice) =>
      tell(choice, await arrangements.see.list(actor), listText),
  );
  asked(
    calendar.command('preview').argument('<年份>'),
    '提请的安排采用以后会有什么不同',
    async ({ arrangements }, actor, [year], choice) =>
      tell(choice, await arrangements.see.proposal(actor, yearNamed(year)), (found) =>
        [found.text.trimEnd(), '', checkText(found), `摘要 ${found.digest}`].join('\n'),
      ),
  );
  asked(
    calendar
      .command('adopt')
      .argument('<年份>')
      .requiredOption('--digest <摘要>', 'calendar preview 所列的摘要'),
    '采用提请的放假安排（第二个人）：此后依它推算，在办期限重新推算',
    async ({ arrangements }, actor, [year], { digest = '', ...choice }) =>
      tell(choice, await arrangements.decide.adopt(actor, { year: yearNamed(year), digest }), deedText),
  );
  asked(
    calendar
      .command('withdraw')
      .argument('<年份>')
      .requiredOption('--digest <摘要>', 'calendar preview 所列的摘要')
      .requiredOption('--reason <理由>', '为什么撤回'),
    '撤回提请的放假安排',
    async ({ arrangements }, actor, [year], { digest = '', reason = '', ...choice }) =>
      tell(
        choice,
        await arrangements.decide.withdraw(actor, { year: yearNamed(year), digest, reason }),
        deedText,
      ),
  );
}

interface Extra {
  readonly asOf?: string;
  readonly digest?: string;
  readonly reason?: string;
}

function textIn(file: string): string {
  return readFileSync(file, 'utf8');
}

/** @throws Error with a Chinese message for what is no year */
function yearNamed(text: string | undefined): number {
  return yearIn(text ?? '', '年份');
}

function notADay(text: string): Refusal {
  return refusal({
    code: 'option-invalid',
    message: `不是有效日期（YYYY-MM-DD）：${text}`,
    cure: '请更正 --as-of 后重新运行',
  });
}

function yearText({ year, workingDays, named, sources }: CalendarYearView): string {
  return [
    `${year} 年：${workingDays} 个工作日`,
    ...named.map(({ date, kind, name }) => `${date}　${KINDS[kind]}　${name}`),
    `依据：${sources.join('；')}`,
  ].join('\n');
}

function checkText({ faults, changes, moved, inUse }: ArrangementCheck): string {
  if (faults.length > 0) return faults.map(formatFault).join('\n');
  if (inUse) return '✔ 与现在所依的安排相同';
  const isNew = changes.length > 0 && changes.every(({ before }) => before === null);
  // Of a year that was not known before, plain days are not worth a line each.
  const told = isNew
    ? changes.filter(({ after }) => after !== 'working-day' && after !== 'weekend')
    : changes;
  return [
    isNew ? '✔ 没有矛盾；现在没有这一年的安排' : `✔ 没有矛盾；${changes.length} 天与现在不同`,
    ...told.map(
      ({ date, before, after }) => `${date}　${before === null ? '未知' : KINDS[before]} → ${KINDS[after]}`,
    ),
    moved.length === 0 ? '在办期限都不移动' : '会移动的在办期限：',
    ...moved.map(
      ({ label, before, after, cases }) =>
        `${label}　${before ?? '尚不能确定'} → ${after ?? '尚不能确定'}　${cases} 件`,
    ),
  ].join('\n');
}

function listText({ proposals, adopted }: ArrangementsView): string {
  const lines = [
    ...proposals.map(
      ({ year, at, person }) => `待采用　${year} 年　${minuteAt(instant(at))}　${person} 提请`,
    ),
    ...adopted.map(
      ({ year, at, proposedBy, adoptedBy, moved, seq }) =>
        `已采用　${year} 年　${minuteAt(instant(at))}　${proposedBy} 提请、${adoptedBy} 采用，移动 ${moved} 个期限（台账 calendar 第 ${seq} 条）`,
    ),
  ];
  return lines.length === 0 ? '没有提请过放假安排；日历来自规则目录中的文件' : lines.join('\n');
}

const DEEDS: Readonly<Record<string, string>> = {
  'CALENDAR.PROPOSED': '已提请',
  'CALENDAR.ADOPTED': '已采用',
  'CALENDAR.WITHDRAWN': '已撤回',
};

function deedText({ type, year, seq, moved }: CalendarDeed): string {
  const effect = moved === 0 ? '' : `，${moved} 个在办期限已重新推算`;
  return `✔ ${DEEDS[type] ?? type} ${year} 年放假安排，台账 calendar 第 ${seq} 条${effect}`;
}
