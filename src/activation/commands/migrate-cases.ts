import { run, sql, type Database } from '../../database/index.js';
import type { Actor, Authorizer } from '../../identity/index.js';
import {
  digestJson,
  err,
  ok,
  type Clock,
  type Digest,
  type JsonObject,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { PackRef, PolicyPack, PolicyRegistry } from '../../policy/index.js';
import type { Law, LawMapping, LawMover, LawOrder, MovedCase } from '../../workflow/index.js';
import { nameOf, type VersionName } from '../model/candidate.js';
import { failure, mappingFaults, noSuchCase, transitionFaults } from '../model/migration-faults.js';
import { DEEDS, type StandingVersion } from '../model/standing.js';
import { notActivated } from '../model/not-activated.js';
import type { PolicyLedger } from '../policy-ledger.js';
import type { Reports } from '../reports.js';

export interface MigrationDeps {
  readonly database: Database;
  readonly ledger: PolicyLedger;
  readonly reports: Reports;
  readonly registry: PolicyRegistry;
  readonly law: Law;
  readonly mover: LawMover;
  readonly authorizer: Authorizer;
  readonly clock: Clock;
}

export interface MigrationInput {
  /** The version to which cases of the same pack move. */
  readonly to: VersionName;
  readonly mapping: LawMapping;
  /** Only these cases; null for all open ones. */
  readonly cases: readonly string[] | null;
  /** Tell what would happen and do nothing. */
  readonly dryRun: boolean;
}

/** One case, as a migration tells it. */
export type MigratedCase = Omit<MovedCase, 'move'> & {
  /** `moved`: it is under the new law; `stays`: it is not, and why; `would-move`: in a dry run; `failed`: nothing was changed. */
  readonly fate: 'moved' | 'already' | 'stays' | 'would-move' | 'failed';
};

export interface MigrationReport {
  readonly dryRun: boolean;
  readonly cases: readonly MigratedCase[];
  /** The order in the policy chain; null in a dry run. */
  readonly order: number | null;
  /** Hash of the report of a dry run, which is kept; null of a migration, which the journals tell. */
  readonly report: string | null;
}

const PAGE = 100;

/** 迁移在办件 — running cases to a version that stands, each by itself, as transitional law lets them. */
export class MigrateCases {
  constructor(private readonly deps: MigrationDeps) {}

  async run(actor: Actor, input: MigrationInput): Promise<Result<MigrationReport, readonly Refusal[]>> {
    const { authorizer, database, ledger } = this.deps;
    const denied = authorizer.require(actor, 'policy.activate');
    if (denied.length > 0) return err(denied);
    const standing = (await ledger.standing(database.reader)).versions.get(nameOf(input.to));
    if (standing === undefined) return err([notActivated(input.to, undefined)]);
    const faults = await this.#faults(input, standing);
    if (faults.length > 0) return err(faults);
    const order: LawOrder = {
      target: (lawOn) => this.#target(standing, lawOn),
      mapping: input.mapping,
      person: actor.person,
    };
    const number = input.dryRun ? null : await this.#order(input, actor.person);
    const cases: MigratedCase[] = [];
    for (const id of await this.#ids(input)) cases.push(await this.#one(id, order, input.dryRun));
    if (number !== null) await this.#done(number, actor.person, cases);
    const report = input.dryRun ? await this.#keep(input, standing, cases, actor.person) : null;
    return ok({ dryRun: input.dryRun, cases, order: number, report });
  }

  /** Keeps what a dry run said, without the facts of the cases, which are theirs. */
  #keep(
    { to, mapping }: MigrationInput,
    { digest }: StandingVersion,
    cases: readonly MigratedCase[],
    person: string,
  ): Promise<string> {
    const { database, reports, clock } = this.deps;
    const told = cases.map(({ problems, ...one }) => ({
      ...one,
      problems: problems.map(({ code, message, cure, clause, who }) => ({
        code,
        message,
        cure,
        clause,
        who,
      })),
    }));
    const body = { at: clock.now(), states: mapping.states, clocks: mapping.clocks, cases: told };
    return database.write((tx) =>
      reports.keep(tx, 'dry-run', { ...to, digest: digest as Digest }, person, body as unknown as JsonObject),
    );
  }

  /** The composition that governs a law date: on that day, or else today. Only what stands. */
  #target(
    { pack, effectiveFrom, hashes }: StandingVersion,
    lawOn: LocalDate,
  ): { readonly ref: PackRef; readonly lawOn: LocalDate } | null {
    for (const day of [lawOn, this.deps.clock.today()]) {
      const found = this.deps.registry.inForce(pack, day);
      if (!found.ok) continue;
      const { ref } = found.value;
      if (ref.effectiveFrom === effectiveFrom && hashes.includes(ref.sha256)) return { ref, lawOn: day };
    }
    return null;
  }

  async #faults({ to, mapping }: MigrationInput, standing: StandingVersion): Promise<readonly Refusal[]> {
    const { registry, law, database } = this.deps;
    const targets = registry
      .compositions(to.pack, to.effectiveFrom)
      .map(({ pack }) => pack)
      .filter(({ ref }) => standing.hashes.includes(ref.sha256));
    if (targets.length === 0) return [notActivated(to, standing)];
    const rows = await run<PinnedRow>(
      database.reader,
      sql`select distinct pack, pack_from, pack_sha256 from workflow_case where pack = ${to.pack} and closed_at is null`,
    );
    const sources: PolicyPack[] = [];
    for (const row of rows) {
      const ref = { pack: row.pack, effectiveFrom: row.pack_from, sha256: row.pack_sha256 } as PackRef;
      await law.recall(database.reader, ref);
      sources.push(law.packOf(ref));
    }
    return [...transitionFaults(to, targets), ...mappingFaults(mapping, sources, targets)];
  }

  async #ids({ to, cases }: MigrationInput): Promise<readonly string[]> {
    if (cases !== null) return cases;
    const ids: string[] = [];
    for (let after = ''; ; after = ids.at(-1) ?? '') {
      const page = await run<{ id: string }>(
        this.deps.database.reader,
        sql`select id from workflow_case where pack = ${to.pack} and closed_at is null and sealed = 0 and id > ${after} order by id limit ${PAGE}`,
      );
      if (page.length === 0) return ids;
      ids.push(...page.map(({ id }) => id));
    }
  }

  /** One case in a transaction of its own; what goes wrong with it leaves it and all others as they are. */
  async #one(id: string, order: LawOrder, dryRun: boolean): Promise<MigratedCase> {
    const { database, mover } = this.deps;
    try {
      const moved = dryRun
        ? await mover.dryRun(database.reader, id, order)
        : await database.write((tx) => mover.move(tx, id, order));
      return moved === null ? blank(id, 'failed') : told(moved, dryRun);
    } catch (thrown) {
      return { ...blank(id, 'failed'), problems: [failure(thrown)] };
    }
  }

  /** Enters the order, or goes on with the same one that was interrupted. @returns its number */
  #order({ to, mapping, cases }: MigrationInput, person: string): Promise<number> {
    const { database, ledger, clock } = this.deps;
    const content: JsonObject = {
      to: { ...to },
      states: mapping.states,
      clocks: mapping.clocks,
      cases: cases === null ? null : [...cases],
    };
    const digest = digestJson(content);
    return database.write(async (tx) => {
      const { order } = await ledger.locked(tx);
      if (order?.digest === digest) return order.seq;
      return ledger.enter(tx, {
        at: clock.now(),
        type: DEEDS.ordered,
        person,
        payload: { ...content, digest },
      });
    });
  }

  async #done(order: number, person: string, cases: readonly MigratedCase[]): Promise<void> {
    const count = (fate: MigratedCase['fate']): number => cases.filter((one) => one.fate === fate).length;
    // What failed is to be tried again by the same order.
    if (count('failed') > 0) return;
    await this.deps.database.write((tx) =>
      this.deps.ledger.enter(tx, {
        at: this.deps.clock.now(),
        type: DEEDS.done,
        person,
        payload: { order, moved: count('moved'), already: count('already'), stay: count('stays') },
      }),
    );
  }
}

interface PinnedRow {
  readonly pack: string;
  readonly pack_from: string;
  readonly pack_sha256: string;
}

function told({ move, ...moved }: MovedCase, dryRun: boolean): MigratedCase {
  if (moved.already) return { ...moved, fate: 'already' };
  if (move === null) return { ...moved, fate: 'stays' };
  return { ...moved, fate: dryRun ? 'would-move' : 'moved' };
}

function blank(caseId: string, fate: MigratedCase['fate']): MigratedCase {
  return {
    caseId,
    fate,
    already: false,
    from: [],
    to: [],
    approvals: { kept: [], redone: [] },
    reopened: [],
    clocks: {},
    problems: fate === 'failed' ? [noSuchCase(caseId)] : [],
  };
}
