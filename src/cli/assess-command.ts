import type { Command } from 'commander';
import type { AssessmentDeed, ScoreAddress } from '../assessment/index.js';
import { namesOf } from '../composition/names.js';
import type { Office } from '../composition/office.js';
import type { Config } from '../config/index.js';
import type { Actor } from '../identity/index.js';
import { err, refusal, type Refusal, type Result } from '../kernel/index.js';
import { bulletinText, deedText, schemesText, scoresText, sheetText } from './assess-texts.js';
import { printResult, type Output } from './output.js';
import { yearIn } from './year.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly period: string;
  readonly organ?: string;
  readonly json?: boolean;
  readonly token?: string;
}

interface ReadChoice extends Choice {
  readonly scheme?: string;
  readonly unit?: string;
  readonly open?: string;
  readonly whatIf?: boolean;
  readonly kept?: boolean;
}

interface DeedChoice extends Choice {
  readonly scheme: string;
  readonly unit: string;
  readonly note?: string;
}

interface AnswerChoice extends DeedChoice {
  appeal: number;
  upheld: string;
  reason: string;
  evidence?: string;
  value?: string;
}

type Answer = Promise<Result<AssessmentDeed, readonly Refusal[]>>;

/** `assess`: scores of a period, down to the entry that cost the point; and the stages of a score, one command each. */
export function assessCommand(program: Command, config: () => Config, output: Output): void {
  const assess = program
    .command('assess')
    .description('考核：各单位得分，逐分打开到台账；自评、核分、公示、申诉、审定');
  inPeriod(
    assess
      .command('show', { isDefault: true })
      .option('--scheme <办法>', '考核办法的编号；不写则本期各办法都列')
      .option('--unit <单位>', '打开这个单位的计分表')
      .option('--open <指标>', '只看这个指标，列出每一条依据')
      .option('--what-if', '假如：少了哪一条会多几分')
      .option('--kept', '自评、核分或审定时存下的计分表，原样'),
  )
    .description('看得分（不写子命令即是）')
    .action((choice: ReadChoice) => as(choice, (office, actor) => show(office, actor, choice)));
  assess
    .command('schemes')
    .requiredOption('--year <年度>', '年度')
    .option('--organ <机关>', '考核机关；不写即本人所在的最上级机关')
    .option('--token <令牌>', '接口令牌，也可用环境变量 WUGONGKAI_TOKEN')
    .option('--json', '以 JSON 输出')
    .description('一个年度的考核办法和已经开始的考核期，各到哪一步，能不能公示')
    .action((choice: Omit<Choice, 'period'> & { year: string }) =>
      as(choice, async ({ assessment }, actor) => {
        const listed = await assessment.schemes.list(actor, {
          organ: choice.organ,
          year: yearIn(choice.year),
        });
        printResult(output, choice.json === true, listed, schemesText);
      }),
    );
  inPeriod(assess.command('bulletin').requiredOption('--scheme <办法>', '考核办法的编号'))
    .description('通报：排名、负面清单、比上期')
    .action((choice: Choice & { scheme: string }) =>
      as(choice, async ({ assessment }, actor) => {
        const made = await assessment.scores.bulletin(actor, choice);
        printResult(output, choice.json === true, made, bulletinText);
      }),
    );
  deed('evidence', '报送佐证', (command) =>
    command
      .requiredOption('--evidence <佐证>', '佐证的编号')
      .requiredOption('--value <值>', '数、是（true）否（false）或等次的编号')
      .option('--source <出处>', '出处', ''),
  )((office, actor, choice: DeedChoice & { evidence: string; value: string; source: string }) =>
    office.assessment.evidence.run(actor, { ...choice, value: valueIn(choice.value) }),
  );
  deed(
    'self',
    '自评：按现在的计算结果自评',
  )((office, actor, choice) =>
    office.assessment.selfScore.run(actor, { ...choice, note: choice.note ?? '' }),
  );
  deed(
    'review',
    '核分',
  )((office, actor, choice) => office.assessment.review.run(actor, { ...choice, note: choice.note ?? '' }));
  inPeriod(assess.command('publicise').requiredOption('--scheme <办法>', '考核办法的编号'))
    .description('公示：一个办法的全部单位一并公示')
    .action((choice: Choice & { scheme: string }) =>
      as(choice, async ({ assessment }, actor) => {
        const made = await assessment.publicity.run(actor, choice);
        printResult(
          output,
          choice.json === true,
          made,
          ({ units, until }) => `✔ 公示 ${units.length} 个单位，到 ${until} 为止，期内可以申诉`,
        );
      }),
    );
  deed('appeal', '申诉：哪一项的哪几条、哪件佐证算得不对', (command) =>
    command
      .requiredOption('--criterion <项>', '扣分项、得分项、否决项或指标的编号，见计分表')
      .option('--entry <条目...>', '台账的条目，写作 件#序号；佐证被当作没有报送的不写', [])
      .requiredOption('--grounds <理由>', '理由'),
  )(
    (
      office,
      actor,
      choice: DeedChoice & { criterion: string; entry: readonly string[]; grounds: string },
    ) => {
      const entries = choice.entry.map(entryIn);
      if (entries.some((entry) => entry === null)) return Promise.resolve(err([wrongEntry()]));
      const known = entries.filter((entry) => entry !== null);
      return office.assessment.appeals.appeal(actor, { ...choice, entries: known });
    },
  );
  deed('answer', '答复申诉：由申诉人、核分人以外的人答复', (command) =>
    command
      .requiredOption('--appeal <编号>', '申诉在台账中的序号', Number)
      .requiredOption('--upheld <是否>', 'true 支持，false 不支持')
      .requiredOption('--reason <理由>', '理由')
      .option('--evidence <佐证>', '支持对佐证的申诉时：佐证的编号')
      .option('--value <值>', '佐证应有的值：数、是（true）否（false）或等次的编号'),
  )((office, actor, choice: AnswerChoice) => {
    const { upheld, evidence, value } = choice;
    if (upheld !== 'true' && upheld !== 'false') return Promise.resolve(err([wrongAnswer()]));
    const corrected =
      evidence === undefined || value === undefined ? null : { evidence, value: valueIn(value) };
    return office.assessment.appeals.answer(actor, { ...choice, upheld: upheld === 'true', corrected });
  });
  deed(
    'decide',
    '审定：公示期满、申诉都已答复以后',
  )((office, actor, choice) => office.assessment.decision.run(actor, choice));

  function as(
    choice: Pick<Choice, 'token'>,
    work: (office: Office, actor: Actor) => Promise<void>,
  ): Promise<void> {
    return asActor(config(), choice.token, output, work);
  }

  async function show(office: Office, actor: Actor, choice: ReadChoice): Promise<void> {
    const { scores } = office.assessment;
    const json = choice.json === true;
    const { unit, scheme } = choice;
    if (unit === undefined) return printResult(output, json, await scores.list(actor, choice), scoresText);
    const named = scheme ?? (await schemeOf(office, actor, { ...choice, unit }));
    const address: ScoreAddress = { ...choice, scheme: named, unit };
    if (choice.kept === true)
      return printResult(output, json, await scores.kept(actor, address), (sheet) =>
        JSON.stringify(sheet, null, 2),
      );
    const names = await namesOf(office);
    printResult(output, json, await scores.sheet(actor, address), (view) => sheetText(view, names, choice));
  }

  /** A stage of a score: its options, then what it does. */
  function deed(
    name: string,
    description: string,
    options: (command: Command) => Command = (command) => command,
  ): <C extends DeedChoice>(act: (office: Office, actor: Actor, choice: C) => Answer) => void {
    const command = inPeriod(
      options(
        assess
          .command(name)
          .requiredOption('--scheme <办法>', '考核办法的编号')
          .requiredOption('--unit <单位>', '被考核单位')
          .option('--note <说明>', '说明'),
      ),
    ).description(description);
    return (act) => {
      command.action((choice: Parameters<typeof act>[2]) =>
        as(choice, async (office, actor) => {
          printResult(output, choice.json === true, await act(office, actor, choice), deedText);
        }),
      );
    };
  }
}

/** The only scheme of the period that scores the unit; empty where none does, and then the refusal names them all. */
async function schemeOf(
  { assessment }: Office,
  actor: Actor,
  { organ, period, unit }: { readonly organ?: string; readonly period: string; readonly unit: string },
): Promise<string> {
  const all = await assessment.scores.list(actor, { organ, period });
  const found = all.ok ? all.value.find(({ units }) => units.some((one) => one.unit === unit)) : undefined;
  return found?.scheme ?? '';
}

function inPeriod(command: Command): Command {
  return command
    .requiredOption('--period <考核期>', '2018、2018-Q1 或 2018-03')
    .option('--organ <机关>', '考核机关；不写即本人所在的最上级机关')
    .option('--token <令牌>', '接口令牌，也可用环境变量 WUGONGKAI_TOKEN')
    .option('--json', '以 JSON 输出');
}

/** What was written is what it looks like: yes or no, a number, or the id of a grade. */
function valueIn(text: string): number | boolean | string {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function entryIn(text: string): { readonly case: string; readonly seq: number } | null {
  const [, id, seq] = /^(.+)#(\d+)$/.exec(text) ?? [];
  return id === undefined ? null : { case: id, seq: Number(seq) };
}

function wrongEntry(): Refusal {
  return refusal({ code: 'entry-invalid', message: '条目写法不对', cure: '写作 件#序号，如 c-1#5' });
}

function wrongAnswer(): Refusal {
  return refusal({
    code: 'answer-invalid',
    message: '没有写明支持还是不支持',
    cure: '--upheld 写 true 或 false',
  });
}
