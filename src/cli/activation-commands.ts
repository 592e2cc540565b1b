import type { Command } from 'commander';
import type { CandidatePlace, LawDeed, MigrationReport } from '../activation/index.js';
import type { Config } from '../config/index.js';
import type { Office } from '../composition/office.js';
import type { Actor } from '../identity/index.js';
import { isLocalDate, type LocalDate, type Refusal, type Result } from '../kernel/index.js';
import type { LawMapping } from '../workflow/index.js';
import { migrationText, rehearsalText, standingText } from './activation-texts.js';
import { candidatePlace } from './candidate-place.js';
import { EXIT, print, printResult, refusalText, type Output } from './output.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly json?: boolean;
  readonly token?: string;
}

interface Renaming {
  readonly state?: readonly string[];
  readonly clock?: readonly string[];
}

interface MigrationChoice extends Choice, Renaming {
  readonly case?: readonly string[];
  readonly dryRun?: boolean;
}

const CANDIDATE = '规则包@生效日期，或候选版本的目录（…/packs/<规则包>/<生效日期>）';

/** `policy standing|rehearse|rehearsal|propose|activate|migrate`: how law changes in an installation. */
export function activationCommands(policy: Command, config: () => Config, output: Output): void {
  const as = (choice: Choice, work: (office: Office, actor: Actor) => Promise<void>): Promise<void> =>
    asActor(config(), choice.token, output, work);
  withActor(policy.command('standing'))
    .description('哪些版本已经启用、何时由谁启用，规则目录与之是否一致')
    .action((choice: Choice) =>
      as(choice, async ({ activation }, actor) => {
        const seen = await activation.standing.run(actor);
        printResult(output, choice.json === true, seen, standingText);
      }),
    );
  withActor(
    policy
      .command('rehearse')
      .argument('<候选版本>', CANDIDATE)
      .option('--over <起..止>', '只看在这些日子立的件，如 2017-01-01..2017-12-31，一头可以不写')
      .option('--state <pairs...>', '改了名的环节，写作 旧=新：试迁移在办件时用')
      .option('--clock <pairs...>', '改了名的期限，写作 旧=新'),
  )
    .description(
      '试运行：候选版本在以往和在办的件上走一遍，列出每一处不同，并说在办件改按它会怎样；不改变任何办件',
    )
    .action((text: string, choice: Choice & Renaming & { over?: string }) =>
      as(choice, async ({ activation }, actor) => {
        const place = candidatePlace(text);
        const over = daysIn(choice.over);
        if (over === undefined) return wrongDays(output, choice.over ?? '');
        const mapping = mappingIn(choice);
        if (mapping === null) return wrongPairs(output);
        const done = place.ok
          ? await activation.rehearse.run(actor, { place: place.value, over, mapping })
          : place;
        printResult(
          output,
          choice.json === true,
          done,
          ({ hash, cases, changed, untold }) =>
            `✔ 试运行 ${cases} 件，${changed} 件有不同，${untold} 件不能比较\n  报告 ${hash}\n  阅读：wugongkai policy rehearsal ${hash}`,
        );
      }),
    );
  withActor(policy.command('rehearsal').argument('<报告>', '试运行报告的编号，至少前8位'))
    .description('阅读试运行报告；读过即记下何人何时读过')
    .action((id: string, choice: Choice) => as(choice, (office, actor) => read(office, actor, id, choice)));
  deciding('propose', '提请启用候选版本（第一个人）', (office, actor, input) =>
    office.activation.activation.propose(actor, input),
  );
  deciding('activate', '启用候选版本（第二个人）', (office, actor, input) =>
    office.activation.activation.activate(actor, input),
  );
  withActor(
    policy
      .command('migrate')
      .argument('<版本>', '已启用的 规则包@生效日期')
      .option('--state <pairs...>', '改了名的环节，写作 旧=新')
      .option('--clock <pairs...>', '改了名的期限，写作 旧=新')
      .option('--case <ids...>', '只迁移这些件；不写则全部在办件')
      .option('--dry-run', '只说会怎样，不迁移'),
  )
    .description('迁移在办件：改按新规定办理，逐件核对，不少一道审查、不放宽一个期限')
    .action((text: string, choice: MigrationChoice) =>
      as(choice, (office, actor) => migrate(office, actor, text, choice)),
    );

  async function read(office: Office, actor: Actor, id: string, choice: Choice): Promise<void> {
    const seen = await office.activation.rehearsals.see(actor, id);
    printResult(output, choice.json === true, seen, rehearsalText);
    if (!seen.ok) return;
    const recorded = await office.activation.rehearsals.read(actor, { id, hash: seen.value.hash });
    if (recorded.ok) return;
    output.error(refusalText(recorded.error));
    output.exit(EXIT.doesNotHold);
  }

  function deciding(
    name: string,
    description: string,
    decide: (
      office: Office,
      actor: Actor,
      input: { place: CandidatePlace; rehearsal: string },
    ) => Promise<Result<LawDeed, readonly Refusal[]>>,
  ): void {
    withActor(
      policy
        .command(name)
        .argument('<候选版本>', CANDIDATE)
        .requiredOption('--rehearsal <报告>', '试运行报告的编号，至少前8位'),
    )
      .description(description)
      .action((text: string, choice: Choice & { rehearsal: string }) =>
        as(choice, async (office, actor) => {
          const place = candidatePlace(text);
          const done = place.ok
            ? await decide(office, actor, { place: place.value, rehearsal: choice.rehearsal })
            : place;
          printResult(
            output,
            choice.json === true,
            done,
            ({ pack, effectiveFrom, seq }) => `✔ ${name} ${pack}@${effectiveFrom}，台账 policy 第${seq}条`,
          );
        }),
      );
  }

  async function migrate(office: Office, actor: Actor, text: string, choice: MigrationChoice): Promise<void> {
    const mapping = mappingIn(choice);
    if (mapping === null) return wrongPairs(output);
    const [pack = '', effectiveFrom = ''] = text.split('@');
    const done = await office.activation.migration.run(actor, {
      to: { pack, effectiveFrom },
      mapping,
      cases: choice.case ?? null,
      dryRun: choice.dryRun === true,
    });
    if (!done.ok) return printResult(output, choice.json === true, done, () => '');
    print(output, choice.json === true, done.value, () => migrationText(done.value));
    output.exit(failed(done.value) ? EXIT.doesNotHold : EXIT.holds);
  }
}

function failed({ cases }: MigrationReport): boolean {
  return cases.some(({ fate }) => fate === 'failed');
}

function withActor(command: Command): Command {
  return command
    .option('--token <令牌>', '接口令牌，也可用环境变量 WUGONGKAI_TOKEN')
    .option('--json', '以 JSON 输出');
}

type Days = { readonly from: LocalDate | null; readonly to: LocalDate | null };

/** `起..止`; null where nothing was said, undefined where it is no pair of days. */
function daysIn(text: string | undefined): Days | null | undefined {
  if (text === undefined) return null;
  const [from = '', to = '', more] = text.split('..');
  const isDay = (day: string): boolean => day === '' || isLocalDate(day);
  if (!text.includes('..') || more !== undefined || !isDay(from) || !isDay(to)) return undefined;
  return { from: from === '' ? null : (from as LocalDate), to: to === '' ? null : (to as LocalDate) };
}

function wrongDays(output: Output, text: string): void {
  output.error(`✘ --over 写作 起..止，如 2017-01-01..2017-12-31，不是“${text}”`);
  output.exit(EXIT.cannotRun);
}

/** Names that changed; null where one is not written as a pair. */
function mappingIn({ state, clock }: Renaming): LawMapping | null {
  const [states, clocks] = [pairsIn(state), pairsIn(clock)];
  return states === null || clocks === null ? null : { states, clocks };
}

function wrongPairs(output: Output): void {
  output.error('✘ 对应关系写作 旧=新，如 --state specialist=secrecy-specialist');
  output.exit(EXIT.cannotRun);
}

/** `旧=新` as a record; null where one is not written so. */
function pairsIn(pairs: readonly string[] = []): Readonly<Record<string, string>> | null {
  const split = pairs.map((pair) => pair.split('='));
  if (split.some((parts) => parts.length !== 2 || parts.some((part) => part === ''))) return null;
  return Object.fromEntries(split.map(([from = '', to = '']) => [from, to]));
}
