import { setImmediate } from 'node:timers/promises';
import { run, sql, type Database } from '../database/index.js';
import { SYSTEM } from '../identity/index.js';
import { err, ok, type Clock, type LocalDate, type Refusal, type Result } from '../kernel/index.js';
import type { PackRef, PolicyPack } from '../policy/index.js';
import {
  compileChartOf,
  reportWords,
  type CompiledChart,
  type Law,
  type LawMapping,
  type LawMover,
  type LawOrder,
  type Lexicon,
  type ReportWords,
} from '../workflow/index.js';
import type { Watch } from './checks/watch.js';
import type { Candidate } from './model/candidate.js';
import { keptCase, keptReason, type DryRun, type KeptCase, type MigratedCase } from './model/dry-run.js';
import { failure, mappingFaults, noSuchCase, transitionFaults } from './model/migration-faults.js';
import { packOn } from './rehearsal-law.js';

export interface OpenCasesDeps {
  readonly database: Database;
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly mover: LawMover;
  readonly clock: Clock;
}

const PAGE = 100;

/** The cases of a pack that still go on, and what a change of law would do to them. */
export class OpenCases {
  constructor(private readonly deps: OpenCasesDeps) {}

  /**
   * 试迁移 — what would become of each under a candidate that nobody has activated yet. Changes nothing.
   * @returns the faults of a mapping that names what neither law has
   */
  async dryRun(
    candidate: Candidate,
    mapping: LawMapping,
    watch: Watch,
  ): Promise<Result<DryRun, readonly Refusal[]>> {
    const targets = candidate.compositions.map(({ pack }) => pack);
    const wrong = mappingFaults(mapping, await this.laws(candidate.pack), targets);
    if (wrong.length > 0) return err(wrong);
    const { states, clocks } = mapping;
    const pinned = transitionFaults(candidate, targets).map(keptReason);
    if (pinned.length > 0) return ok({ states, clocks, pinned, cases: [] });
    const order = this.#order(candidate, mapping);
    const ids = await this.ids(candidate.pack);
    const cases: KeptCase[] = [];
    for (const id of ids) {
      cases.push(keptCase(await this.told(id, order)));
      // A long dry run leaves the service its turns.
      await setImmediate();
      watch.signal.throwIfAborted();
      watch.told({ done: cases.length, of: ids.length, what: '试迁移在办件' });
    }
    return ok({ states, clocks, pinned, cases });
  }

  /** What would become of one case. */
  async told(id: string, order: LawOrder): Promise<MigratedCase> {
    const { mover, database } = this.deps;
    return attempted(id, true, () => mover.dryRun(database.reader, id, order));
  }

  /** Open cases of a pack whose words are there, by their ids. */
  async ids(pack: string): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let after = ''; ; after = ids.at(-1) ?? '') {
      const page = await run<{ id: string }>(
        this.deps.database.reader,
        sql`select id from workflow_case where pack = ${pack} and closed_at is null and sealed = 0 and id > ${after} order by id limit ${PAGE}`,
      );
      if (page.length === 0) return ids;
      ids.push(...page.map(({ id }) => id));
    }
  }

  /** The versions of a pack under which cases are open. */
  async laws(pack: string): Promise<readonly PolicyPack[]> {
    const { law, database } = this.deps;
    const rows = await run<PinnedRow>(
      database.reader,
      sql`select distinct pack, pack_from, pack_sha256 from workflow_case where pack = ${pack} and closed_at is null`,
    );
    const packs: PolicyPack[] = [];
    for (const row of rows) {
      const ref = { pack: row.pack, effectiveFrom: row.pack_from, sha256: row.pack_sha256 } as PackRef;
      await law.recall(database.reader, ref);
      packs.push(law.packOf(ref));
    }
    return packs;
  }

  /** What ids are called in reports about these cases and the law to which they would move. */
  async words(pack: string, targets: readonly PolicyPack[]): Promise<ReportWords> {
    return reportWords([...(await this.laws(pack)), ...targets], this.deps.lexicon);
  }

  /** As if the candidate stood: a case would be moved on a day of it that is its own, or today, or the candidate's first. */
  #order(candidate: Candidate, mapping: LawMapping): LawOrder {
    const { lexicon, clock } = this.deps;
    const { effectiveFrom, effectiveTo } = candidate;
    const today = clock.today();
    const compiled = new Map<string, CompiledChart | null>();
    const within = (day: LocalDate): boolean =>
      effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);
    return {
      target: (lawOn) => {
        const days = [lawOn, today, ...(today < effectiveFrom ? [effectiveFrom] : [])];
        const day = days.find(within);
        const pack = day === undefined ? null : packOn(candidate, day);
        return day === undefined || pack === null ? null : { ref: pack.ref, lawOn: day };
      },
      chartOf: ({ sha256 }, id) => {
        const key = `${sha256}/${id}`;
        const known = compiled.get(key);
        if (known !== undefined) return known;
        const pack = candidate.compositions.find((one) => one.pack.ref.sha256 === sha256)?.pack;
        const source = pack?.charts[id];
        const chart =
          pack === undefined || source === undefined ? null : compileChartOf(pack, source, lexicon);
        compiled.set(key, chart);
        return chart;
      },
      mapping,
      person: SYSTEM.person,
    };
  }
}

/** One case, whatever goes wrong with it: then it is told as failed, and all others go on. */
export async function attempted(
  id: string,
  dryRun: boolean,
  attempt: () => ReturnType<LawMover['dryRun']>,
): Promise<MigratedCase> {
  try {
    const done = await attempt();
    if (done === null) return failed(id, noSuchCase(id));
    const { move, ...moved } = done;
    if (moved.already) return { ...moved, fate: 'already' };
    if (move === null) return { ...moved, fate: 'stays' };
    return { ...moved, fate: dryRun ? 'would-move' : 'moved' };
  } catch (thrown) {
    return failed(id, failure(thrown));
  }
}

function failed(caseId: string, problem: Refusal): MigratedCase {
  return {
    caseId,
    fate: 'failed',
    already: false,
    from: [],
    to: [],
    approvals: { kept: [], redone: [] },
    reopened: [],
    clocks: {},
    problems: [problem],
  };
}

interface PinnedRow {
  readonly pack: string;
  readonly pack_from: string;
  readonly pack_sha256: string;
}
