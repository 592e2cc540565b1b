import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Config } from '../config/index.js';
import type { Office } from '../composition/office.js';
import type { Json } from '../kernel/index.js';
import {
  checkpointOf,
  compareCheckpoint,
  readCheckpoint,
  verifyLedger,
  type LedgerCheckpoint,
} from '../ledger/index.js';
import { caseHeads, type ReplayReport } from '../workflow/index.js';
import { EXIT, print, type Output } from './output.js';
import { replayText } from './replay-text.js';
import { withOffice } from './with-office.js';

interface Choice {
  readonly json?: boolean;
}

/** `ledger verify`, `checkpoint` and `replay`: is the ledger whole, is it still the one of then, does it lead to what is stored? */
export function ledgerCommands(program: Command, config: () => Config, output: Output): void {
  const ledger = program.command('ledger').description('台账：核验、检查点、重演');
  ledger
    .command('verify')
    .option('--checkpoint <文件>', '再与另行保存的检查点比对：连同末尾一起改写的历史也能发现')
    .option('--json', '以 JSON 输出')
    .description('逐条重算哈希链：改动一个字节、缺失、调换都能发现')
    .action(({ json = false, checkpoint }: Choice & { checkpoint?: string }) =>
      withOffice(config(), async ({ database: { reader } }) => {
        const kept = checkpoint === undefined ? null : checkpointIn(checkpoint);
        const own = await verifyLedger(reader, caseHeads(reader));
        const rewritten = kept === null ? [] : await compareCheckpoint(reader, kept);
        const faults = [
          ...own.faults,
          ...rewritten.map((one) => ({ ...one, code: 'checkpoint-differs' as const })),
        ];
        const report = { ...own, faults, holds: own.holds && rewritten.length === 0 };
        print(output, json, report, () =>
          report.holds
            ? `✔ 台账完整：${report.cases} 件，${report.entries} 条`
            : report.faults
                .map((fault) => `✘ ${fault.caseId} 第${fault.seq}条 ${fault.code} ${fault.message}`)
                .join('\n'),
        );
        output.exit(report.holds ? EXIT.holds : EXIT.doesNotHold);
      }),
    );
  ledger
    .command('checkpoint')
    .requiredOption('--out <文件>', '写入哪里；请存到本机以外')
    .description('检查点：记下每条链此刻的末尾，供日后 ledger verify --checkpoint 比对')
    .action(({ out }: { out: string }) =>
      withOffice(config(), async ({ database: { reader }, clock }) => {
        const made = await checkpointOf(reader, caseHeads(reader), clock.now());
        writeFileSync(out, `${JSON.stringify(made, null, 2)}\n`, { flag: 'wx' });
        output.out(`✔ ${out}：${made.chains.length} 条链，摘要 ${made.digest}`);
      }),
    );
  ledger
    .command('replay')
    .argument('[编号]', '办件编号；不写则全部')
    .option('--json', '以 JSON 输出')
    .description('按台账重演办件，与存储的环节、事实和每次裁断的凭据逐项比较')
    .action((id: string | undefined, { json = false }: Choice) =>
      withOffice(config(), async (office) => {
        const report = id === undefined ? await replayAll(office) : await replayCase(office, id);
        print(output, json, report, () => replayText(report));
        output.exit(report.holds ? EXIT.holds : EXIT.doesNotHold);
      }),
    );
}

/** Replays every case; what is not told on the way is told in the end. */
async function replayAll({ replays }: Office): Promise<ReplayReport> {
  const going = replays.all();
  for (;;) {
    const step = await going.next();
    if (step.done === true) return step.value;
  }
}

async function replayCase({ replays }: Office, id: string): Promise<ReplayReport> {
  const report = await replays.one(id);
  if (report === null) throw new Error(`没有办件 ${id}`);
  return report;
}

function checkpointIn(file: string): LedgerCheckpoint {
  const read = readCheckpoint(jsonIn(readFileSync(file, 'utf8')));
  if (read === null) throw new Error(`${file} 不是检查点，或者内容被改动过`);
  return read;
}

/** Null for what is no JSON: no checkpoint either. */
function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
