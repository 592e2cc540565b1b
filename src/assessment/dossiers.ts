import type { EntityManager } from 'typeorm';
import type { Database, Tx } from '../database/index.js';
import type { Actor, Directory, DirectorySource } from '../identity/index.js';
import { err, ok, refusal, type Clock, type Refusal, type Result } from '../kernel/index.js';
import { insteadOf } from '../policy/index.js';
import { assessorOf, askerOf, type AssessmentAccess } from './access.js';
import type { AssessmentLedger } from './assessment-ledger.js';
import type { ScoreName } from './model/records.js';
import { score } from './model/score.js';
import type { Asker } from './model/stage-checks.js';
import { unitsOf, type Unit } from './model/units.js';
import type { SchemeBook } from './scheme-book.js';
import type { Scorer, ScoringRun, UnitScore } from './scorer.js';

/** Which score, as people name it; without an organ the one above the actor assesses. */
export interface ScoreAddress {
  readonly organ?: string | null;
  readonly scheme: string;
  readonly period: string;
  readonly unit: string;
}

/** A score gathered for a deed: everything that the deed is judged by. */
export interface Dossier extends UnitScore {
  readonly scoring: ScoringRun;
  readonly name: ScoreName;
  readonly asker: Asker;
}

type Answer<T> = Promise<Result<T, readonly Refusal[]>>;

/** Finds schemes, units and scores by the names that people give them. */
export class Dossiers {
  constructor(
    private readonly database: Database,
    private readonly book: SchemeBook,
    private readonly scorer: Scorer,
    private readonly ledger: AssessmentLedger,
    private readonly access: AssessmentAccess,
    private readonly directories: DirectorySource,
    private readonly clock: Clock,
  ) {}

  /** A scheme's units in a period. */
  async group(
    actor: Actor,
    { organ, scheme, period }: Omit<ScoreAddress, 'unit'>,
  ): Answer<{
    readonly scoring: ScoringRun;
    readonly units: readonly Unit[];
    readonly directory: Directory;
  }> {
    const directory = await this.directories.current();
    const assessor = organ ?? assessorOf(directory, actor);
    const denied = this.access.anywhere(actor, assessor ?? '');
    if (denied.length > 0) return err(denied);
    if (assessor === null || directory.organ(assessor) === undefined) return err([noOrgan(organ ?? '')]);
    const days = this.book.period(period);
    if (!days.ok) return days;
    const found = this.book.scheme(assessor, days.value, scheme);
    if (!found.ok) return found;
    const scoring = { organ: assessor, scheme: found.value, period: days.value };
    return ok({ scoring, directory, units: unitsOf(directory, found.value.group, scoring) });
  }

  /** One score, reckoned as of now. */
  async gather(actor: Actor, address: ScoreAddress): Answer<Dossier> {
    const group = await this.group(actor, address);
    if (!group.ok) return group;
    const { scoring, units, directory } = group.value;
    const unit = units.find(({ id }) => id === address.unit);
    if (unit === undefined) {
      const known = units.map(({ id }) => id);
      const message = `${scoring.scheme.label}没有被考核单位 “${address.unit}”${insteadOf(address.unit, known)}`;
      return err([refusal({ code: 'unit-unknown', message, cure: '核对单位编号和考核办法' })]);
    }
    const { reader } = this.database;
    const [found] = await this.scorer.scores(reader, scoring, [unit], this.clock.today());
    if (found === undefined) throw new Error('a unit without a score');
    const { organ, scheme, period } = scoring;
    const name = { organ, scheme: scheme.id, period: period.id, unit: unit.id };
    return ok({ ...found, scoring, name, asker: askerOf(directory, actor, unit) });
  }

  /** The same score as it stands inside the unit of work: others may have acted meanwhile. */
  async held(tx: Tx, dossier: Dossier): Promise<Dossier> {
    await this.ledger.lock(tx, dossier.name);
    return this.standing(tx, dossier);
  }

  private async standing(on: EntityManager, dossier: Dossier): Promise<Dossier> {
    const standing = await this.ledger.standing(on, dossier.name);
    const { evidence, struck, review } = standing;
    const asOf = review?.asOf ?? dossier.input.asOf;
    const input = { ...dossier.input, asOf, evidence, struck };
    return { ...dossier, standing, input, sheet: score(input) };
  }
}

function noOrgan(id: string): Refusal {
  return refusal({
    code: 'organ-unknown',
    message: id === '' ? '不知道由哪个机关考核' : `没有机关 “${id}”`,
    cure: '写明考核机关的编号',
  });
}
