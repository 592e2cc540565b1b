import type { Actor } from '../../identity/index.js';
import { addDays, err, ok, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { ScoreAddress } from '../dossiers.js';
import { DEEDS } from '../model/records.js';
import { againstPublicising } from '../model/stage-checks.js';
import type { DeedDeps } from './deed.js';

/** What was made public, and until when. */
export interface Publicity {
  readonly scheme: string;
  readonly period: string;
  readonly units: readonly string[];
  /** Last day on which a unit may appeal. */
  readonly until: LocalDate;
}

/** 公示 — the reviewed scores of all units of a scheme, at once, for the days that the scheme says; the day itself counts not. */
export class PubliciseScores {
  constructor(private readonly deps: DeedDeps) {}

  async run(actor: Actor, input: Omit<ScoreAddress, 'unit'>): Promise<Result<Publicity, readonly Refusal[]>> {
    const { dossiers, access, database, ledger, clock } = this.deps;
    const group = await dossiers.group(actor, input);
    if (!group.ok) return group;
    const { scoring, units } = group.value;
    const { organ, scheme, period } = scoring;
    const denied = access.ofOffice(actor, 'assessment.review', organ);
    if (denied.length > 0) return err(denied);
    const until = addDays(clock.today(), scheme.stages.publicityDays);
    return database.decide(async (tx) => {
      const names = units.map(({ id }) => ({ organ, scheme: scheme.id, period: period.id, unit: id }));
      await ledger.lock(tx, { period: period.id });
      const standings = await Promise.all(names.map((name) => ledger.standing(tx, name)));
      const reasons = againstPublicising(standings);
      if (reasons.length > 0) return err(reasons);
      const entry = { at: clock.now(), type: DEEDS.publicised, person: actor.person, payload: { until } };
      for (const name of names) await ledger.enter(tx, name, entry);
      return ok({ scheme: scheme.id, period: period.id, units: units.map(({ id }) => id), until });
    });
  }
}
