import type { Command } from 'commander';
import { runDemo } from '../demo/run-demo.js';
import { EXIT } from './output.js';
import type { ProgramDeps } from './program-deps.js';
import { withOffice } from './with-office.js';

/** `serve`, `migrate`, `demo`. */
export function serviceCommands(program: Command, { config, output, serve }: ProgramDeps): void {
  program
    .command('serve')
    .description('启动服务')
    .action(() => serve(config()));
  program
    .command('migrate')
    .description('把存储更新到本版本的结构')
    .action(() => withOffice(config(), async () => output.out('✔ 存储结构已是最新')));
  program
    .command('demo')
    .option('--json', '以 JSON 输出')
    .description('演示：在临时存储中走完六个故事，每一步注明条款')
    .action(async ({ json = false }: { json?: boolean }) => {
      const holds = await runDemo(config(), { json, out: (text) => output.out(text) });
      output.exit(holds ? EXIT.holds : EXIT.doesNotHold);
    });
}
