import type { Command } from 'commander';
import type { Office } from '../composition/office.js';
import type { Config } from '../config/index.js';
import { BOX_LABELS, DESK_BOXES, isDeskBox, type DeskItem, type PastCounts } from '../desk/index.js';
import { documentDiff, type DocumentDiff } from '../documents/index.js';
import { notVisible, type Actor } from '../identity/index.js';
import { dateAt, err, instant, isLocalDate, type Refusal, type Result } from '../kernel/index.js';
import type { EventForm, FormField } from '../workflow/index.js';
import { printResult, type Output } from './output.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly json?: boolean;
  readonly token?: string;
}

const LIGHTS = { red: '●逾期', yellow: '◐即将到期', green: '○' } as const;

/** The desk, the forms of a case and the differences between versions, from the command line. */
export function deskCommands(program: Command, config: () => Config, output: Output): void {
  withActor(
    program
      .command('desk')
      .argument('[栏]', `${DESK_BOXES.join('、')}；不写则列各栏件数`)
      .option('--as-of <日期>', '过去某天终了时的，按台账还原'),
  )
    .description(`工作台：${Object.values(BOX_LABELS).join('、')}`)
    .action((box: string | undefined, choice: Choice & { readonly asOf?: string }) =>
      asActor(config(), choice.token, output, async ({ desk, pastDesk }, actor) => {
        const json = choice.json === true;
        const { asOf } = choice;
        if (asOf !== undefined && !isLocalDate(asOf)) throw new Error(`不是有效日期（YYYY-MM-DD）：${asOf}`);
        if (box === undefined)
          return printResult<PastCounts>(
            output,
            json,
            asOf === undefined ? await desk.counts(actor) : await pastDesk.counts(actor, asOf),
            (counts) =>
              DESK_BOXES.map(
                (one) => `${BOX_LABELS[one]}（${one}）　${counts[one] ?? '件数太多，不能逐件还原'}`,
              ).join('\n'),
          );
        if (!isDeskBox(box)) throw new Error(`工作台没有“${box}”这一栏；可选：${DESK_BOXES.join('、')}`);
        const items =
          asOf === undefined
            ? await desk.all(actor, { box, filter: {} })
            : await pastDesk.all(actor, { box, asOf, filter: {} });
        printResult(output, json, items, (all) => all.map(itemText).join('\n') || '没有');
      }),
    );
  withActor(group(program, 'case').command('forms').argument('<编号>'))
    .description('可办各项操作要填写什么')
    .action((id: string, choice: Choice) =>
      asActor(config(), choice.token, output, async ({ forms }, actor) =>
        printResult(output, choice.json === true, await forms.forms(actor, id), (all) =>
          all.map(formText).join('\n'),
        ),
      ),
    );
  withActor(
    group(program, 'document')
      .command('diff')
      .argument('<编号>')
      .option('--from <稿>', '从哪一稿；不写则从本人上次办理时的那一稿')
      .option('--to <稿>', '到哪一稿；不写则到现稿'),
  )
    .description('两稿之间改了什么')
    .action((id: string, choice: Choice & { from?: string; to?: string }) =>
      asActor(config(), choice.token, output, async (office, actor) =>
        printResult(output, choice.json === true, await diff(office, actor, id, choice), diffText),
      ),
    );
}

async function diff(
  { queries, database, content }: Office,
  actor: Actor,
  caseId: string,
  { from, to }: { readonly from?: string; readonly to?: string },
): Promise<Result<DocumentDiff, readonly Refusal[]>> {
  const seen = await queries.see(actor, caseId);
  if (!seen.ok) return seen;
  if (seen.value.view.sealed) return err([notVisible()]);
  return documentDiff(database.reader, content, {
    caseId,
    from: from === undefined ? { reviewedBy: actor.person } : Number(from),
    to: to === undefined ? null : Number(to),
  });
}

function itemText({ caseId, title, states, since, dueOn, light, lastActor }: DeskItem): string {
  const term = light === null ? '' : `　${LIGHTS[light]} ${dueOn ?? ''}`;
  const labels = states.map(({ label }) => label).join('、');
  return `${caseId}  ${dateAt(instant(since))}  ${labels}  ${title ?? '（涉密封存）'}　${lastActor}${term}`;
}

function formText({ event, label, stateLabel, fields }: EventForm): string {
  return [`${label}（${event}）　${stateLabel}`, ...fields.flatMap((field) => fieldText(field, '  '))].join(
    '\n',
  );
}

function fieldText({ name, label, required, options, fields }: FormField, indent: string): readonly string[] {
  const choices = options.map((option) => `${option.value} ${option.label}`).join('；');
  const said = `${indent}${required ? '*' : ' '} ${name}　${label}${choices === '' ? '' : `：${choices}`}`;
  return [said, ...fields.flatMap((inner) => fieldText(inner, `${indent}  `))];
}

function diffText({ from, to, parts, attachments }: DocumentDiff): string {
  const text = parts
    .map((part) =>
      part.kind === 'same' ? part.text : part.kind === 'removed' ? `[-${part.text}-]` : `{+${part.text}+}`,
    )
    .join('');
  const files = [
    ...attachments.added.map((name) => `附件 + ${name}`),
    ...attachments.removed.map((name) => `附件 - ${name}`),
  ];
  return [`第${from}稿 → 第${to}稿`, text, ...files].join('\n');
}

/** A group of commands that another file has begun. */
function group(program: Command, name: string): Command {
  return program.commands.find((one) => one.name() === name) ?? program.command(name);
}

function withActor(command: Command): Command {
  return command.option('--token <令牌>', '接口令牌').option('--json', '以 JSON 输出');
}
