import type { Command } from 'commander';
import type { Office } from '../composition/office.js';
import type { Config } from '../config/index.js';
import { SYSTEM, type AccountView, type IssuedPassword } from '../identity/index.js';
import { err, ok, refusal, type Refusal, type Result } from '../kernel/index.js';
import { printResult, type Output } from './output.js';
import { withOffice } from './with-office.js';

interface Choice {
  readonly username: string;
  readonly json?: boolean;
}

type Deed = (office: Office, person: string) => Promise<Result<IssuedPassword | null, readonly Refusal[]>>;

/**
 * `account`: what the operator at the machine does to accounts, recorded as the system's own deed. The accounts of
 * the three administrators (三员) can be recovered only here: over the network none of them reaches another's.
 */
export function accountCommands(program: Command, config: () => Config, output: Output): void {
  const account = program
    .command('account')
    .description('账号：在服务器上列出、开通、重置口令、停用、启用、解锁');
  account
    .command('list')
    .option('--json', '以 JSON 输出')
    .description('全部账号')
    .action(({ json = false }: { json?: boolean }) =>
      withOffice(config(), async (office) => {
        const accounts = await allAccounts(office);
        printResult(output, json, accounts, (all) => all.map(lineOf).join('\n') || '没有账号');
      }),
    );
  account
    .command('create')
    .requiredOption('--person <人员编号>', '人员编号')
    .requiredOption('--username <用户名>', '用户名')
    .option('--json', '以 JSON 输出')
    .description('开通账号；显示一次性口令')
    .action(({ person, username, json = false }: Choice & { person: string }) =>
      withOffice(config(), async ({ identity }) => {
        const made = await identity.createAccount.run(SYSTEM, { person, username });
        printResult(output, json, made, passwordText);
      }),
    );
  const on = (name: string, description: string, deed: Deed): void => {
    account
      .command(name)
      .requiredOption('--username <用户名>', '用户名')
      .option('--json', '以 JSON 输出')
      .description(description)
      .action(({ username, json = false }: Choice) =>
        withOffice(config(), async (office) => {
          const person = await personOf(office, username);
          const done = person.ok ? await deed(office, person.value) : person;
          const told = done.ok ? ok(done.value ?? { username }) : done;
          printResult(output, json, told, (value) =>
            'password' in value ? passwordText(value) : `✔ ${username}`,
          );
        }),
      );
  };
  on('reset', '重置口令；显示一次性口令，原有会话和令牌全部失效', ({ identity }, person) =>
    identity.resetPassword.run(SYSTEM, { person }),
  );
  on('disable', '停用账号', ({ identity }, person) =>
    identity.switchAccount.run(SYSTEM, { person, enabled: false }),
  );
  on('enable', '启用账号', ({ identity }, person) =>
    identity.switchAccount.run(SYSTEM, { person, enabled: true }),
  );
  on('unlock', '解锁账号', ({ identity }, person) => identity.unlockAccount.run(SYSTEM, { person }));
}

/** Those of every tree of organs, the disabled ones too. */
async function allAccounts({
  identity,
}: Office): Promise<Result<readonly AccountView[], readonly Refusal[]>> {
  const organs = await identity.listOrgans.run(SYSTEM);
  if (!organs.ok) return organs;
  const accounts: AccountView[] = [];
  for (const { id } of organs.value.filter(({ parentId }) => parentId === null)) {
    const found = await identity.listAccounts.run(SYSTEM, { organ: id });
    if (!found.ok) return found;
    accounts.push(...found.value);
  }
  return ok(accounts);
}

async function personOf(office: Office, username: string): Promise<Result<string, readonly Refusal[]>> {
  const accounts = await allAccounts(office);
  if (!accounts.ok) return accounts;
  const found = accounts.value.find((one) => one.username === username);
  if (found !== undefined) return ok(found.person);
  const cure = '用 wugongkai account list 查看全部账号';
  return err([refusal({ code: 'unknown', message: '没有这一账号', cure })]);
}

function lineOf({ username, person, disabledAt, lockedUntil, mustChange }: AccountView): string {
  const standing = [
    ...(disabledAt === null ? [] : ['已停用']),
    ...(lockedUntil === null ? [] : [`锁定至 ${lockedUntil}`]),
    ...(mustChange ? ['口令待修改'] : []),
  ];
  return `${username}  ${person}  ${standing.join('、') || '正常'}`;
}

function passwordText({ password, expiresAt }: IssuedPassword): string {
  return `一次性口令：${password}\n有效期至 ${expiresAt}，只显示这一次，首次登录须修改`;
}
