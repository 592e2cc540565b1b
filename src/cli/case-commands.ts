import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { namesOf } from '../composition/names.js';
import type { Office } from '../composition/office.js';
import type { Config } from '../config/index.js';
import { documentOf, listDocuments } from '../documents/index.js';
import { caseVisibility } from '../identity/index.js';
import { isJsonObject, type Json, type JsonObject, type Refusal } from '../kernel/index.js';
import { inboxOf, type CaseView } from '../workflow/index.js';
import { outlookText, trackText } from './case-texts.js';
import { EXIT, print, refusalText, type Output } from './output.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly json?: boolean;
  readonly token?: string;
}

/** What people do with documents, from the command line: the same commands, the same rules, the same refusals. */
export function caseCommands(program: Command, config: () => Config, output: Output): void {
  const document = program.command('document').description('公文：拟稿、列表');
  withActor(
    document
      .command('create')
      .argument('<文件>', '拟稿内容 JSON，- 为标准输入')
      .option('--division <处室>', '拟稿处室'),
  )
    .description('拟稿')
    .action((file: string, choice: Choice & { division?: string }) =>
      asActor(config(), choice.token, output, async (office, actor) => {
        const draft = parseObject(readFileSync(file === '-' ? 0 : file, 'utf8'));
        const created = await office.database.decide((tx) =>
          office.createDocument.run(tx, { actor, division: choice.division ?? null, draft }),
        );
        await finish(office, output, choice, created);
      }),
    );
  withActor(document.command('list').option('--state <环节>', '只列在此环节的'))
    .description('本人可见的公文')
    .action((choice: Choice & { state?: string }) =>
      asActor(config(), choice.token, output, async (office, actor) => {
        const filter = choice.state === undefined ? {} : { state: choice.state };
        const page = await listDocuments(office.database.reader, caseVisibility(actor), filter, {
          limit: 200,
        });
        print(
          output,
          choice.json === true,
          page.items,
          () =>
            page.items.map((one) => `${one.caseId}  ${one.states.join('/')}  ${one.title}`).join('\n') ||
            '没有公文',
        );
      }),
    );
  const matter = program.command('case').description('办件：查看、办理、轨迹');
  withActor(matter.command('inbox'))
    .description('待办')
    .action((choice: Choice) =>
      asActor(config(), choice.token, output, async (office, actor) => {
        const items = await inboxOf(office.database.reader, actor);
        print(
          output,
          choice.json === true,
          items,
          () => items.map((one) => `${one.caseId}  ${one.state}  ${one.openedAt}`).join('\n') || '没有待办',
        );
      }),
    );
  withActor(matter.command('next').argument('<编号>'))
    .description('下一步能做什么、还差什么、为什么不能、该由谁办')
    .action((id: string, choice: Choice) =>
      asActor(config(), choice.token, output, async (office, actor) => {
        const looked = await office.queries.outlook(actor, id);
        if (!looked.ok) return refuse(office, output, choice, looked.error);
        const names = await namesOf(office);
        print(output, choice.json === true, looked.value, () => outlookText(looked.value, names));
      }),
    );
  withActor(matter.command('track').argument('<编号>'))
    .description('流程轨迹')
    .action((id: string, choice: Choice) =>
      asActor(config(), choice.token, output, async (office, actor) => {
        const track = await office.queries.track(actor, id);
        if (!track.ok) return refuse(office, output, choice, track.error);
        const names = await namesOf(office);
        print(output, choice.json === true, track.value, () => trackText(track.value, names));
      }),
    );
  withActor(
    matter
      .command('act')
      .argument('<编号>')
      .argument('<事件>', '如 SUBMIT、APPROVE、RETURN')
      .option('--payload <JSON>', '事件内容，如 {"outcome":"clear"}', '{}')
      .option('--file <文件>', '从 JSON 文件读取事件内容，- 为标准输入')
      .option('--set <fields...>', '逐项写事件内容：键=值，如 --set attribute=proactive；值可写 JSON')
      .option('--step <环节>', '所办的环节，编号或名称；并行的几个环节都可以办时须指明')
      .option('--version <n>', '所依据的版本；不写则按当前版本'),
  )
    .description('办理')
    .action((caseId: string, type: string, choice: Choice & Said & { version?: string; step?: string }) =>
      asActor(config(), choice.token, output, async (office, actor) => {
        const seen = await office.queries.see(actor, caseId);
        if (!seen.ok) return refuse(office, output, choice, seen.error);
        const expectedVersion =
          choice.version === undefined ? seen.value.view.version : Number(choice.version);
        const decided = await office.commands.act({
          actor,
          caseId,
          expectedVersion,
          type,
          payload: payloadOf(choice),
          state: stepMeant(seen.value, choice.step),
        });
        await office.outbox.drain();
        await finish(office, output, choice, decided);
      }),
    );
}

function withActor(command: Command): Command {
  return command.option('--token <令牌>', '接口令牌').option('--json', '以 JSON 输出');
}

type Seen = Extract<Awaited<ReturnType<Office['queries']['see']>>, { readonly ok: true }>['value'];

/** The step that is meant, by its id or as people call it; what is neither is the engine's to refuse. */
function stepMeant({ view, chart }: Seen, said: string | undefined): string | null {
  if (said === undefined) return null;
  return view.states.find((id) => id === said || chart.plan.states.get(id)?.label === said) ?? said;
}

type Decided = Awaited<ReturnType<Parameters<Parameters<typeof asActor>[3]>[0]['commands']['act']>>;

async function finish(office: Office, output: Output, choice: Choice, decided: Decided): Promise<void> {
  if (!decided.ok) return refuse(office, output, choice, decided.error);
  const view = decided.value;
  print(output, choice.json === true, view, () => summary(view));
}

function summary(view: CaseView): string {
  const { title, documentNumber } = documentOf(view.facts);
  return `✔ ${title}${documentNumber === null ? '' : `（${documentNumber}）`}\n  编号 ${view.id}\n  环节 ${view.states.join(' / ')}\n  版本 ${view.version}`;
}

async function refuse(
  office: Office,
  output: Output,
  choice: Choice,
  refusals: readonly Refusal[],
): Promise<void> {
  const names = await namesOf(office);
  print(output, choice.json === true, { refusals }, () => refusalText(refusals, names));
  output.exit(EXIT.doesNotHold);
}

/** The content of an event, from JSON, from a file, and field by field; what is said later counts. */
interface Said {
  readonly payload: string;
  readonly file?: string;
  readonly set?: readonly string[];
}

/** @throws Error with a Chinese message for a field without a value */
function payloadOf({ payload, file, set = [] }: Said): JsonObject {
  const read = file === undefined ? {} : parseObject(readFileSync(file === '-' ? 0 : file, 'utf8'));
  const fields = set.map((field): readonly [string, Json] => {
    const at = field.indexOf('=');
    if (at < 1) throw new Error(`--set 应写作 键=值，不是“${field}”`);
    return [field.slice(0, at), valueIn(field.slice(at + 1))];
  });
  return { ...read, ...parseObject(payload), ...Object.fromEntries(fields) };
}

/** `true`, `3`, `["text"]` are what JSON says they are; everything else is text. */
function valueIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** @throws Error with a Chinese message for text that is not a JSON object */
function parseObject(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch {
    // Told below, together with what is JSON but no object.
  }
  throw new Error('内容不是 JSON 对象');
}
