import type { Database } from '../../database/index.js';
import type { Journal } from '../../ledger/index.js';
import { readCase } from '../cases/read-case.js';
import type { Lexicon } from '../compile/features.js';
import type { Law } from '../law/law.js';
import type { RulingVersions } from '../receipts/receipt.js';
import { compare, replay, type ReplayFinding, type ReplayNote } from '../replay.js';
import { caseHeads } from './case-heads.js';
import { tallyOf, type NoteTally } from './replay-tally.js';

const PAGE = 50;

/** What a replay found; what changed no result is counted beside it. */
export interface ReplayReport {
  readonly holds: boolean;
  readonly cases: number;
  readonly findings: readonly ReplayFinding[];
  readonly notes: readonly NoteTally[];
}

interface Found {
  readonly findings: readonly ReplayFinding[];
  readonly notes: readonly ReplayNote[];
}

/** 重演 — follows the journals of cases once more and compares with what is stored. */
export class ReplayCases {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly law: Law,
    private readonly lexicon: Lexicon,
    private readonly versions: RulingVersions,
  ) {}

  /** Every case, telling after each page how many were followed; whoever stops asking stops it. */
  async *all(): AsyncGenerator<number, ReplayReport> {
    const heads = caseHeads(this.database.reader);
    const found: Found[] = [];
    let page = await heads.after(null, PAGE);
    for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
      for (const { caseId } of page) {
        const one = await this.#follow(caseId);
        if (one !== null) found.push(one);
      }
      yield found.length;
      page = await heads.after(last.caseId, PAGE);
    }
    return reportOf(found);
  }

  /** One case. @returns null where there is none */
  async one(id: string): Promise<ReplayReport | null> {
    const found = await this.#follow(id);
    return found === null ? null : reportOf([found]);
  }

  async #follow(id: string): Promise<Found | null> {
    const stored = await readCase(this.database.reader, this.law, id);
    if (stored === null) return null;
    const entries = await this.journal.read(id);
    const replayed = replay(id, entries, this.law, this.lexicon, this.versions);
    const compared =
      replayed.state === null ? [] : compare(id, stored.view.version, replayed.state, stored.state);
    return { findings: [...replayed.findings, ...compared], notes: replayed.notes };
  }
}

function reportOf(found: readonly Found[]): ReplayReport {
  const findings = found.flatMap((one) => one.findings);
  const notes = tallyOf(found.flatMap((one) => one.notes));
  return { holds: findings.length === 0, cases: found.length, findings, notes };
}
