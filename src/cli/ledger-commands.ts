import type { Command } from 'commander';
import type { Config } from '../config/index.js';
import type { Office } from '../composition/office.js';
import { verifyLedger } from '../ledger/index.js';
import {
  caseHeads,
  compare,
  readCase,
  replay,
  type ReplayFinding,
  type ReplayNote,
} from '../workflow/index.js';
import { EXIT, print, type Output } from './output.js';
import { replayText, tallyOf } from './replay-text.js';
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
    .description('按台账重演办件，与存储的环节、事实和每次裁断的凭据逐项比较')
    .action((id: string | undefined, { json = false }: Choice) =>
      withOffice(config(), async (office) => {
        const replayed = id === undefined ? await replayAll(office) : await replayCase(office, id);
        const { cases, findings } = replayed;
        const report = { holds: findings.length === 0, cases, findings, notes: tallyOf(replayed.notes) };
        print(output, json, report, () => replayText(report));
        output.exit(report.holds ? EXIT.holds : EXIT.doesNotHold);
      }),
    );
}

interface ReplayedCases {
  readonly cases: number;
  readonly findings: readonly ReplayFinding[];
  readonly notes: readonly ReplayNote[];
}

/** Replays every case, page by page. */
async function replayAll(office: Office): Promise<ReplayedCases> {
  const heads = caseHeads(office.database.reader);
  const findings: ReplayFinding[] = [];
  const notes: ReplayNote[] = [];
  let cases = 0;
  for (
    let page = await heads.after(null, PAGE);
    page.length > 0;
    page = await heads.after(page.at(-1)?.caseId ?? null, PAGE)
  ) {
    for (const { caseId } of page) {
      const one = await replayCase(office, caseId);
      findings.push(...one.findings);
      notes.push(...one.notes);
    }
    cases += page.length;
  }
  return { cases, findings, notes };
}

async function replayCase(office: Office, id: string): Promise<ReplayedCases> {
  const { database, journal, law, lexicon, versions } = office;
  const stored = await readCase(database.reader, law, id);
  if (stored === null) throw new Error(`没有办件 ${id}`);
  const replayed = replay(id, await journal.read(id), law, lexicon, versions);
  const compared =
    replayed.state === null ? [] : compare(id, stored.view.version, replayed.state, stored.state);
  return { cases: 1, findings: [...replayed.findings, ...compared], notes: replayed.notes };
}
