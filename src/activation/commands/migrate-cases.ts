import type { Database } from '../../database/index.js';
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
import type { LawMapping, LawMover, LawOrder } from '../../workflow/index.js';
import { nameOf, type VersionName } from '../model/candidate.js';
import { keptCase, type MigratedCase } from '../model/dry-run.js';
import { mappingFaults, transitionFaults } from '../model/migration-faults.js';
import { DEEDS, type StandingVersion } from '../model/standing.js';
import { notActivated } from '../model/not-activated.js';
import { attempted, type OpenCases } from '../open-cases.js';
import type { PolicyLedger } from '../policy-ledger.js';
import type { Reports } from '../reports.js';

export interface MigrationDeps {
  readonly database: Database;
  readonly ledger: PolicyLedger;
  readonly reports: Reports;
  readonly registry: PolicyRegistry;
  readonly openCases: OpenCases;
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

export interface MigrationReport {
  readonly dryRun: boolean;
  readonly cases: readonly MigratedCase[];
  /** The order in the policy chain; null in a dry run. */
  readonly order: number | null;
  /** Hash of the report of a dry run, which is kept; null of a migration, which the journals tell. */
  readonly report: string | null;
}

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
    const ids = input.cases ?? (await this.deps.openCases.ids(input.to.pack));
    for (const id of ids) cases.push(await this.#one(id, order, input.dryRun));
    if (number !== null) await this.#done(number, actor.person, cases);
    const report = input.dryRun ? await this.#keep(input, standing, cases, actor.person) : null;
    return ok({ dryRun: input.dryRun, cases, order: number, report });
  }

  /** Keeps what a dry run said, without the facts of the cases, which are theirs. */
  async #keep(
    { to, mapping }: MigrationInput,
    standing: StandingVersion,
    cases: readonly MigratedCase[],
    person: string,
  ): Promise<string> {
    const { database, reports, clock, openCases } = this.deps;
    const digest = standing.digest as Digest;
    const words = await openCases.words(to.pack, this.#targets(to, standing));
    const { states, clocks } = mapping;
    const body: JsonObject = { at: clock.now(), states, clocks, cases: cases.map(keptCase), words };
    return database.write((tx) => reports.keep(tx, 'dry-run', { ...to, digest }, person, body));
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
    const targets = this.#targets(to, standing);
    if (targets.length === 0) return [notActivated(to, standing)];
    const sources = await this.deps.openCases.laws(to.pack);
    return [...transitionFaults(to, targets), ...mappingFaults(mapping, sources, targets)];
  }

  /** What of a version lies in the folder as it was activated. */
  #targets({ pack, effectiveFrom }: VersionName, { hashes }: StandingVersion): readonly PolicyPack[] {
    return this.deps.registry
      .compositions(pack, effectiveFrom)
      .map((one) => one.pack)
      .filter(({ ref }) => hashes.includes(ref.sha256));
  }

  /** One case in a transaction of its own; what goes wrong with it leaves it and all others as they are. */
  #one(id: string, order: LawOrder, dryRun: boolean): Promise<MigratedCase> {
    const { database, mover, openCases } = this.deps;
    if (dryRun) return openCases.told(id, order);
    return attempted(id, false, () => database.write((tx) => mover.move(tx, id, order)));
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
