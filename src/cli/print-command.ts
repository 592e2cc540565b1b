import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Config } from '../config/index.js';
import { err, ok, refusal, type Refusal, type Result } from '../kernel/index.js';
import { PRINT_FONTS } from '../printing/index.js';
import { isSlipKind, SLIP_KINDS, SLIP_LABELS } from '../slips/index.js';
import type { Actor } from '../identity/index.js';
import type { Office } from '../composition/office.js';
import { printResult, type Output } from './output.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly out: string;
  readonly token?: string;
  readonly json?: boolean;
}

/** `case print`: slips of a case, by the ending of the file as HTML or as PDF. */
export function printCommand(program: Command, config: () => Config, output: Output): void {
  const cases = program.commands.find((one) => one.name() === 'case') ?? program.command('case');
  cases
    .command('print')
    .argument('<编号>')
    .argument('<单>', SLIP_KINDS.map((kind) => `${kind} ${SLIP_LABELS[kind]}`).join('、'))
    .requiredOption('--out <文件>', '写到哪里；.pdf 带标签，其余写成 HTML')
    .option('--token <令牌>', '接口令牌，也可用环境变量 WUGONGKAI_TOKEN')
    .option('--json', '以 JSON 输出')
    .description('打印发文处理单、保密审查表、套红正文（A4）')
    .action((id: string, kind: string, choice: Choice) =>
      asActor(config(), choice.token, output, async (office, actor) =>
        printResult(
          output,
          choice.json === true,
          await print(office, actor, { id, kind, out: choice.out }),
          (file) => file,
        ),
      ),
    );
}

async function print(
  { slips, printer }: Office,
  actor: Actor,
  { id, kind, out }: { readonly id: string; readonly kind: string; readonly out: string },
): Promise<Result<string, readonly Refusal[]>> {
  if (!isSlipKind(kind))
    return err([
      refusal({ code: 'unknown', message: '没有这种处理单', cure: `可选：${SLIP_KINDS.join('、')}` }),
    ]);
  const asPdf = out.endsWith('.pdf');
  const slip = await slips.print(actor, id, kind, asPdf ? PRINT_FONTS : undefined);
  if (!slip.ok) return slip;
  const bytes = asPdf ? await printer.print(slip.value.html) : ok(slip.value.html);
  if (!bytes.ok) return bytes;
  await writeFile(out, bytes.value);
  return ok(out);
}
