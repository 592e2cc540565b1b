import type { Command } from 'commander';
import type { ProgramDeps } from './program-deps.js';
import { withOffice } from './with-office.js';

/** `serve`, `migrate`. */
export function serviceCommands(program: Command, { config, output, serve }: ProgramDeps): void {
  program
    .command('serve')
    .description('启动服务')
    .action(() => serve(config()));
  program
    .command('migrate')
    .description('把存储更新到本版本的结构')
    .action(() => withOffice(config(), async () => output.out('✔ 存储结构已是最新')));
}
