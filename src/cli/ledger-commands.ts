import type { Command } from 'commander';
import type { Config } from '../config/index.js';
import type { Office } from '../composition/office.js';
import { verifyLedger } from '../ledger/index.js';
import { caseHeads, compare, readCase, replay, type ReplayFinding } from '../workflow/index.js';
import { EXIT, print, type Output } from './output.js';
import { withOffice } from './with-office.js';

interface Choice {
  readonly json?: boolean;
}

const PAGE = 200;

/** `ledger verify` and `ledger replay`: is the ledger whole, and does it lead to what is stored? */
export function ledgerCommands(program: Command, config: () => Config, output: Output): void {
  const ledger = program.command('ledger').description('台账：核验、重演');
  ledger
    .command('verify')
    .option('--json', '以 JSON 输出')
    .description('逐条重算哈希链：改动一个字节、缺失、调换都能发现')
    .action(({ json = false }: Choice) =>
      withOffice(config(), async ({ database }) => {
        const report = await verifyLedger(database.reader, caseHeads(database.reader));
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
    .command('replay')
    .argument('[编号]', '办件编号；不写则全部')
    .option('--json', '以 JSON 输出')
    .description('按台账重演办件，与存储的环节、事实和裁断逐项比较')
    .action((id: string | undefined, { json = false }: Choice) =>
      withOffice(config(), async (office) => {
        const { cases, findings } =
          id === undefined ? await replayAll(office) : { cases: 1, findings: await replayCase(office, id) };
        print(output, json, { holds: findings.length === 0, cases, findings }, () =>
          findings.length === 0
            ? `✔ 重演一致：${cases} 件`
            : findings.map((one) => `✘ ${one.caseId} 第${one.seq}条 ${one.code} ${one.message}`).join('\n'),
        );
        output.exit(findings.length === 0 ? EXIT.holds : EXIT.doesNotHold);
      }),
    );
}

/** Replays every case, page by page. */
export async function replayAll(
  office: Office,
): Promise<{ cases: number; findings: readonly ReplayFinding[] }> {
  const heads = caseHeads(office.database.reader);
  const findings: ReplayFinding[] = [];
  let cases = 0;
  for (
    let page = await heads.after(null, PAGE);
    page.length > 0;
    page = await heads.after(page.at(-1)?.caseId ?? null, PAGE)
  ) {
    for (const { caseId } of page) findings.push(...(await replayCase(office, caseId)));
    cases += page.length;
  }
  return { cases, findings };
}

async function replayCase(office: Office, id: string): Promise<readonly ReplayFinding[]> {
  const stored = await readCase(office.database.reader, office.law, id);
  if (stored === null) throw new Error(`没有办件 ${id}`);
  const replayed = replay(id, await office.journal.read(id), office.law, office.lexicon);
  const compared =
    replayed.state === null ? [] : compare(id, stored.view.version, replayed.state, stored.state);
  return [...replayed.findings, ...compared];
}
