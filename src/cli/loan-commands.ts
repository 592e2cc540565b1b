import { InvalidArgumentError, type Command } from 'commander';
import type { Config } from '../config/index.js';
import { isRole, type Loan, type Role } from '../identity/index.js';
import { isLocalDate, type LocalDate } from '../kernel/index.js';
import { printResult, type Output } from './output.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly token?: string;
  readonly json?: boolean;
}

interface Terms extends Choice {
  readonly lender: string;
  readonly borrower: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
}

/** `loan`: 代理 and 委托, with the rights of whoever the token names. */
export function loanCommands(program: Command, config: () => Config, output: Output): void {
  const loan = program.command('loan').description('代理与委托：列出、代理、委托、终止');
  signed(loan.command('list').option('--organ <机构>', '某机构及其下级；不填即本人的'))
    .option('--past', '包括已结束的')
    .description('代理与委托')
    .action((choice: Choice & { organ?: string; past?: boolean }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const asked = { organ: choice.organ ?? null, past: choice.past === true };
        const found = await identity.listLoans.run(actor, asked);
        printResult(
          output,
          choice.json === true,
          found,
          (all) => all.map(lineOf).join('\n') || '没有代理或委托',
        );
      }),
    );
  terms(loan.command('substitute').requiredOption('--post <岗位>', '所代理的岗位'))
    .description('代理：代行整个岗位')
    .action((choice: Terms & { post: string }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const made = await identity.arrangeSubstitution.run(actor, {
          ...loanTerms(choice),
          post: choice.post,
        });
        printResult(output, choice.json === true, made, lineOf);
      }),
    );
  terms(loan.command('delegate').requiredOption('--roles <角色...>', '所委托的角色', addRole))
    .description('委托：委托指定的角色')
    .action((choice: Terms & { roles: readonly Role[] }) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const made = await identity.delegateRoles.run(actor, { ...loanTerms(choice), roles: choice.roles });
        printResult(output, choice.json === true, made, lineOf);
      }),
    );
  signed(loan.command('revoke').argument('<编号>', '见 loan list'))
    .description('终止代理或委托，即刻生效')
    .action((id: string, choice: Choice) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const done = await identity.revokeLoan.run(actor, { loan: id });
        printResult(output, choice.json === true, done, lineOf);
      }),
    );
}

function terms(command: Command): Command {
  return signed(command)
    .requiredOption('--lender <人员编号>', '出借职责的人')
    .requiredOption('--borrower <人员编号>', '代为办理的人')
    .requiredOption('--from <日期>', '首日', day)
    .requiredOption('--to <日期>', '末日', day)
    .requiredOption('--reason <事由>', '事由');
}

function signed(command: Command): Command {
  return command
    .option('--token <令牌>', '接口令牌，也可用环境变量 WUGONGKAI_TOKEN')
    .option('--json', '以 JSON 输出');
}

function loanTerms({ lender, borrower, from, to, reason }: Terms): Omit<Terms, keyof Choice> {
  return { lender, borrower, from, to, reason };
}

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError('不是有效日期（YYYY-MM-DD）');
  return text;
}

function addRole(text: string, before: readonly Role[] = []): readonly Role[] {
  if (!isRole(text)) throw new InvalidArgumentError('没有这一角色');
  return [...before, text];
}

function lineOf({ id, kind, lender, borrower, from, to, revokedOn }: Loan): string {
  const name = kind === 'substitution' ? '代理' : '委托';
  const ended = revokedOn === null ? '' : `  ${revokedOn} 起终止`;
  return `${id}  ${name}  ${lender} → ${borrower}  ${from}—${to}${ended}`;
}
