import { InvalidArgumentError, type Command } from 'commander';
import type { Config } from '../config/index.js';
import { isRole, type Organ, type OrganKind, type Post, type PostRole } from '../identity/index.js';
import { isLocalDate, ok, type LocalDate } from '../kernel/index.js';
import { printResult, type Output } from './output.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly token?: string;
  readonly json?: boolean;
}

const KINDS: readonly OrganKind[] = ['organ', 'division', 'affiliate', 'local-bureau'];

/** `organ`, `person`, `post`: the commands of the interface, with the rights of whoever the token names. */
export function directoryCommands(program: Command, config: () => Config, output: Output): void {
  organCommands(program, config, output);
  personCommands(program, config, output);
  postCommands(program, config, output);
}

function organCommands(program: Command, config: () => Config, output: Output): void {
  const organ = program.command('organ').description('机构：列出、新设、划转、撤销');
  signed(organ.command('list'))
    .description('机构树，上级在前')
    .action((choice: Choice) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const found = await identity.listOrgans.run(actor);
        printResult(output, choice.json === true, found, (all) => all.map(organLine).join('\n'));
      }),
    );
  signed(organ.command('create').argument('<编号>', '小写字母开头，定了不能改'))
    .requiredOption('--name <名称>', '名称')
    .requiredOption('--kind <类别>', KINDS.join('、'), kind)
    .option('--parent <机构>', '上级；不写即独立机关')
    .option('--codes <代字...>', '机关代字，常用的在前', [])
    .option('--region <代码>', '行政区划代码')
    .description('新设机构')
    .action(
      (
        id: string,
        choice: Choice & { name: string; kind: OrganKind; parent?: string; codes: string[]; region?: string },
      ) =>
        asActor(config(), choice.token, output, async ({ identity }, actor) => {
          const made = await identity.createOrgan.run(actor, {
            id,
            name: choice.name,
            kind: choice.kind,
            parentId: choice.parent ?? null,
            documentCodes: choice.codes,
            index: null,
            region: choice.region ?? null,
          });
          printResult(output, choice.json === true, made, organLine);
        }),
    );
  signed(organ.command('move').argument('<编号>'))
    .option('--parent <机构>', '新的上级；不写即独立机关')
    .description('划转机构')
    .action((id: string, choice: Choice & { parent?: string }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const done = await identity.moveOrgan.run(actor, { id, parentId: choice.parent ?? null });
        printResult(output, choice.json === true, done, organLine);
      }),
    );
  signed(organ.command('close').argument('<编号>').requiredOption('--on <日期>', '自此日起不再存在', day))
    .description('撤销机构')
    .action((id: string, choice: Choice & { on: LocalDate }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const done = await identity.closeOrgan.run(actor, { id, on: choice.on });
        printResult(output, choice.json === true, done, organLine);
      }),
    );
}

function personCommands(program: Command, config: () => Config, output: Output): void {
  const person = program.command('person').description('人员：列出、登记、任职、免职、离任交接');
  signed(person.command('list').requiredOption('--organ <机构>', '某机构及其下级'))
    .option('--on <日期>', '看哪一天的任职', day)
    .description('人员和任职')
    .action((choice: Choice & { organ: string; on?: LocalDate }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const found = await identity.listStaff.run(actor, { organ: choice.organ, on: choice.on });
        printResult(output, choice.json === true, found, (all) =>
          all
            .map(({ id, name, posts }) =>
              [
                `${id}  ${name}`,
                ...posts.map((post) => `    ${post.holding}  ${post.title}  ${post.from}—${post.to ?? ''}`),
              ].join('\n'),
            )
            .join('\n'),
        );
      }),
    );
  signed(person.command('register').argument('<姓名>').requiredOption('--organ <机构>', '所在机构'))
    .description('登记人员')
    .action((name: string, choice: Choice & { organ: string }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const made = await identity.registerPerson.run(actor, { name, organ: choice.organ });
        printResult(output, choice.json === true, made, (one) => `${one.id}  ${one.name}`);
      }),
    );
  signed(person.command('appoint').argument('<人员>').requiredOption('--post <岗位>', '岗位'))
    .requiredOption('--from <日期>', '首日', day)
    .option('--to <日期>', '末日', day)
    .description('任职')
    .action((id: string, choice: Choice & { post: string; from: LocalDate; to?: LocalDate }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const { post, from, to = null } = choice;
        const made = await identity.appointPerson.run(actor, { person: id, post, from, to });
        printResult(output, choice.json === true, made, (one) => `${one.id}  ${one.post}  ${one.from}`);
      }),
    );
  signed(
    person
      .command('dismiss')
      .argument('<任职>', '见 person list')
      .requiredOption('--last-day <日期>', '末日', day),
  )
    .description('免职')
    .action((holding: string, choice: Choice & { lastDay: LocalDate }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const done = await identity.endAppointment.run(actor, { holding, lastDay: choice.lastDay });
        printResult(output, choice.json === true, done, (one) => `${one.id}  至 ${one.to ?? ''}`);
      }),
    );
  signed(person.command('handover').argument('<人员>'))
    .description('离任交接：有什么要交接，还差什么')
    .action((id: string, choice: Choice) =>
      asActor(config(), choice.token, output, async ({ handovers }, actor) => {
        const seen = await handovers.see(actor, id);
        printResult(output, choice.json === true, seen, ({ name, posts, named, drafts, against }) =>
          [
            `${name}  指名待办 ${named} 件  未送出的草稿 ${drafts} 件（留在处室）`,
            ...posts.map((post) => `    ${post.holding}  ${post.title}`),
            ...against.map(({ message, cure }) => `✘ ${message}；${cure}`),
            ...(against.length === 0 ? ['✔ 可以销户'] : []),
          ].join('\n'),
        );
      }),
    );
  signed(person.command('hand-over-tasks').argument('<人员>').requiredOption('--to <人员>', '接办人'))
    .requiredOption('--reason <事由>', '事由')
    .description('把指名待办逐件转办给接办人')
    .action((id: string, choice: Choice & { to: string; reason: string }) =>
      asActor(config(), choice.token, output, async ({ handovers }, actor) => {
        const { to, reason } = choice;
        const given = await handovers.giveTasks(actor, { person: id, to, reason });
        printResult(output, choice.json === true, given, (all) =>
          all
            .map(({ caseId, refusals }) =>
              refusals.length === 0
                ? `✔ ${caseId}`
                : `✘ ${caseId} ${refusals.map(({ message }) => message).join('；')}`,
            )
            .join('\n'),
        );
      }),
    );
  signed(
    person.command('hand-over-posts').argument('<人员>').requiredOption('--last-day <日期>', '末日', day),
  )
    .requiredOption('--reason <事由>', '事由')
    .requiredOption('--successor <任职=人员...>', '逐个岗位写明接任者；不另派人写 任职=-', succession)
    .description('交接岗位：同一天免职，接任者次日任职，代理委托终止')
    .action(
      (id: string, choice: Choice & { lastDay: LocalDate; reason: string; successor: readonly Follows[] }) =>
        asActor(config(), choice.token, output, async ({ handovers }, actor) => {
          const { lastDay, reason, successor: successions } = choice;
          const done = await handovers.givePosts(actor, { person: id, lastDay, reason, successions });
          printResult(
            output,
            choice.json === true,
            done,
            ({ ended, begun, loans }) =>
              `✔ 免职 ${ended.length} 项，任职 ${begun.length} 项，终止代理委托 ${loans.length} 项`,
          );
        }),
    );
  signed(person.command('close').argument('<人员>').requiredOption('--reason <事由>', '事由'))
    .description('离任销户')
    .action((id: string, choice: Choice & { reason: string }) =>
      asActor(config(), choice.token, output, async ({ handovers }, actor) => {
        const done = await handovers.close(actor, { person: id, reason: choice.reason });
        const told = done.ok ? ok({ person: id }) : done;
        printResult(output, choice.json === true, told, () => `✔ ${id} 已销户`);
      }),
    );
}

function postCommands(program: Command, config: () => Config, output: Output): void {
  const post = program.command('post').description('岗位：列出、设岗、更名、授予职责');
  signed(post.command('list').requiredOption('--organ <机构>', '某机构及其下级'))
    .description('岗位和职责')
    .action((choice: Choice & { organ: string }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const found = await identity.listPosts.run(actor, { organ: choice.organ });
        printResult(output, choice.json === true, found, (all) => all.map(postLine).join('\n'));
      }),
    );
  signed(post.command('create').argument('<名称>').requiredOption('--organ <机构>', '所在机构'))
    .description('设岗；新岗位不带职责')
    .action((title: string, choice: Choice & { organ: string }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const made = await identity.createPost.run(actor, { title, organ: choice.organ });
        printResult(output, choice.json === true, made, postLine);
      }),
    );
  signed(post.command('rename').argument('<岗位>').argument('<名称>'))
    .description('岗位更名')
    .action((id: string, title: string, choice: Choice) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const done = await identity.renamePost.run(actor, { id, title });
        printResult(output, choice.json === true, done, postLine);
      }),
    );
  signed(
    post
      .command('roles')
      .argument('<岗位>')
      .argument('[职责@机构...]', '列出的即为全部；三员及于整个系统写 职责@*', addRole),
  )
    .description('授予岗位职责')
    .action((id: string, roles: readonly PostRole[] | undefined, choice: Choice) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const done = await identity.setPostRoles.run(actor, { post: id, roles: roles ?? [] });
        printResult(output, choice.json === true, done, postLine);
      }),
    );
}

interface Follows {
  readonly holding: string;
  readonly to: string | null;
}

function signed(command: Command): Command {
  return command
    .option('--token <令牌>', '接口令牌，也可用环境变量 WUGONGKAI_TOKEN')
    .option('--json', '以 JSON 输出');
}

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError('不是有效日期（YYYY-MM-DD）');
  return text;
}

function kind(text: string): OrganKind {
  const known = KINDS.find((one) => one === text);
  if (known === undefined) throw new InvalidArgumentError(`可选：${KINDS.join('、')}`);
  return known;
}

function succession(text: string, before: readonly Follows[] = []): readonly Follows[] {
  const [holding = '', to = ''] = text.split('=', 2);
  if (holding === '' || to === '') throw new InvalidArgumentError('应写作 任职=人员，不另派人写 任职=-');
  return [...before, { holding, to: to === '-' ? null : to }];
}

function addRole(text: string, before: readonly PostRole[] = []): readonly PostRole[] {
  const [role = '', organ = ''] = text.split('@', 2);
  if (!isRole(role) || organ === '') throw new InvalidArgumentError('应写作 职责@机构');
  return [...before, { role, organ }];
}

function organLine({ id, name, kind: of, parentId, closedOn }: Organ): string {
  const closed = closedOn === null ? '' : `  ${closedOn} 起撤销`;
  return `${id}  ${name}  ${of}  ${parentId ?? '-'}${closed}`;
}

function postLine({ id, title, organ, roles }: Post): string {
  return `${id}  ${title}  ${organ}  ${roles.map((held) => `${held.role}@${held.organ}`).join('、')}`;
}
