import type { Command } from 'commander';
import type { Config } from '../config/index.js';
import { figureNamesOf } from '../composition/figure-names.js';
import type { Office } from '../composition/office.js';
import { organFor, scopeFor, statisticsCsv, type CountScope, type SuppliedInput } from '../figures/index.js';
import type { Actor } from '../identity/index.js';
import { isLocalDate, type LocalDate, type Refusal, type Result } from '../kernel/index.js';
import { print, printResult, type Output } from './output.js';
import { entriesText, statisticsText, suppliedText } from './statistics-text.js';
import { asActor, withOffice } from './with-office.js';

interface Choice {
  readonly json?: boolean;
  readonly token?: string;
  readonly organ?: string;
  readonly division?: string;
}

interface DaysChoice extends Choice {
  readonly from: string;
  readonly to: string;
}

interface SupplyChoice extends Choice {
  readonly period: string;
  readonly key: string;
  readonly value: string;
  readonly note?: string;
}

/** `statistics` and `figures`: what was done, from which entries, and what people enter beside it. */
export function statisticsCommands(program: Command, config: () => Config, output: Output): void {
  const as = (choice: Choice, work: (office: Office, actor: Actor) => Promise<void>): Promise<void> =>
    asActor(config(), choice.token, output, work);
  ofDays(program.command('statistics'))
    .option('--csv', '以 CSV 输出')
    .description('统计：任何一段日子的制发、公开、退回、审查、解读，和规则包的各个口径')
    .action((choice: DaysChoice & { csv?: boolean }) =>
      as(choice, async (office, actor) => {
        const scope = await scopeOf(office, actor, choice);
        const seen = scope.ok ? await office.figures.statistics.run(actor, scope.value) : scope;
        if (choice.csv === true && seen.ok)
          return output.out(statisticsCsv(seen.value, seen.value.measures).trimEnd());
        const names = await figureNamesOf(office, seen.ok ? seen.value.scope.to : office.clock.today());
        printResult(output, choice.json === true, seen, (view) => statisticsText(view, names));
      }),
    );
  const figures = program.command('figures').description('数据：凭据、填报、重建');
  ofDays(figures.command('entries').argument('<口径>', '统计口径的编号'))
    .option('--offset <条数>', '从第几条之后看起', '0')
    .description('一个数由台账的哪些记录得来；只列您看得到的办件')
    .action((measure: string, choice: DaysChoice & { offset: string }) =>
      as(choice, async (office, actor) => {
        const scope = await scopeOf(office, actor, choice);
        const seen = scope.ok
          ? await office.figures.statistics.entries(actor, measure, scope.value, offsetIn(choice.offset))
          : scope;
        printResult(output, choice.json === true, seen, entriesText);
      }),
    );
  withActor(figures.command('supply'))
    .requiredOption('--period <期间>', '2018、2018-Q1 或 2018-03')
    .requiredOption('--key <编号>', '数据项，如 t3.new.natural')
    .requiredOption('--value <数>', '数；不知道的写 null，没有的写 0')
    .option('--note <说明>', '出处或说明')
    .description('填报台账不知道的数：记下何人何时填，后填的取代先填的，先填的仍在台账里')
    .action((choice: SupplyChoice) =>
      as(choice, async (office, actor) => {
        const organ = await organOf(office, actor, choice);
        const done = organ.ok
          ? await office.figures.supply.run(actor, [suppliedBy(choice, organ.value)])
          : organ;
        printResult(output, choice.json === true, done, suppliedText);
      }),
    );
  withActor(figures.command('supplied'))
    .requiredOption('--period <期间>', '2018、2018-Q1 或 2018-03')
    .option('--all', '连同已被取代的')
    .description('填报了哪些数，何人何时填的')
    .action((choice: Choice & { period: string; all?: boolean }) =>
      as(choice, async (office, actor) => {
        const organ = await organOf(office, actor, choice);
        const { division, period, all = false } = choice;
        const seen = organ.ok
          ? await office.figures.supply.list(
              actor,
              { organ: organ.value, division: division ?? null, period },
              { all },
            )
          : organ;
        printResult(output, choice.json === true, seen, suppliedText);
      }),
    );
  figures
    .command('rebuild')
    .option('--json', '以 JSON 输出')
    .description('丢掉由台账得来的数据，重新得出；结果不变')
    .action(({ json = false }: { json?: boolean }) =>
      withOffice(config(), async (office) => {
        const cases = await office.figures.figures.rebuild();
        print(output, json, { cases }, () => `✔ 重演 ${cases} 件`);
      }),
    );
}

function withActor(command: Command): Command {
  return command
    .option('--organ <机关>', '机关的编号；不写即本机关')
    .option('--division <处室>', '处室的编号；不写即整个机关')
    .option('--token <令牌>', '接口令牌，也可用环境变量 WUGONGKAI_TOKEN')
    .option('--json', '以 JSON 输出');
}

function ofDays(command: Command): Command {
  return withActor(command)
    .requiredOption('--from <日期>', '起始日，包括在内')
    .requiredOption('--to <日期>', '截止日，包括在内');
}

async function scopeOf(
  { directories }: Office,
  actor: Actor,
  { organ, division, from, to }: DaysChoice,
): Promise<Result<CountScope, readonly Refusal[]>> {
  const request = { organ, division, from: dayIn('--from', from), to: dayIn('--to', to) };
  return scopeFor(await directories.current(), actor, request);
}

async function organOf(
  { directories }: Office,
  actor: Actor,
  choice: Choice,
): Promise<Result<string, readonly Refusal[]>> {
  return organFor(await directories.current(), actor, choice);
}

function suppliedBy({ division, period, key, value, note = '' }: SupplyChoice, organ: string): SuppliedInput {
  return { organ, division: division ?? null, period, key, value: numberIn(value), note };
}

/** What is no number is passed on as it is, and refused with words. */
function numberIn(text: string): unknown {
  if (text === 'null') return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** @throws Error with a Chinese message for what is no day */
function dayIn(option: string, text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw new Error(`${option} 应为日期，如 2018-01-31，不是“${text}”`);
}

/** @throws Error with a Chinese message for what is no number of entries */
function offsetIn(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`--offset 应为条数，不是“${text}”`);
}
