import type { Actor } from '../../identity/index.js';
import { err, type Refusal, type Result } from '../../kernel/index.js';
import type { ScoreAddress } from '../dossiers.js';
import { DEEDS } from '../model/records.js';
import { againstSelfScoring } from '../model/stage-checks.js';
import { enterDeed, stated, type AssessmentDeed, type DeedDeps } from './deed.js';

export interface SelfScoreInput extends ScoreAddress {
  /** What the unit says of its own score; may be empty. */
  readonly note: string;
}

/** 自评 — a unit stands behind its own score as reckoned, and says what it has to say of it. */
export class ScoreSelf {
  constructor(private readonly deps: DeedDeps) {}

  async run(actor: Actor, input: SelfScoreInput): Promise<Result<AssessmentDeed, readonly Refusal[]>> {
    const gathered = await this.deps.dossiers.gather(actor, input);
    if (!gathered.ok) return gathered;
    const { scoring, unit } = gathered.value;
    const denied = this.deps.access.ofUnit(actor, 'assessment.self', unit);
    if (denied.length > 0) return err(denied);
    return enterDeed(this.deps, gathered.value, {
      type: DEEDS.selfScored,
      against: ({ standing, asker }) =>
        againstSelfScoring(standing, scoring.period, asker, this.deps.clock.today()),
      payload: (tx, dossier) => stated(this.deps, tx, dossier, input.note),
    });
  }
}
