import type { Actor } from '../../identity/index.js';
import { err, type Refusal, type Result } from '../../kernel/index.js';
import type { ScoreAddress } from '../dossiers.js';
import { DEEDS } from '../model/records.js';
import { againstReviewing } from '../model/stage-checks.js';
import { enterDeed, stated, type AssessmentDeed, type DeedDeps } from './deed.js';

export interface ReviewInput extends ScoreAddress {
  /** Must say so where the unit did not score itself. */
  readonly note: string;
}

/** 核分 — the office stands behind a unit's score as reckoned today; from then on it is reckoned as of this day. */
export class ReviewScore {
  constructor(private readonly deps: DeedDeps) {}

  async run(actor: Actor, input: ReviewInput): Promise<Result<AssessmentDeed, readonly Refusal[]>> {
    const gathered = await this.deps.dossiers.gather(actor, input);
    if (!gathered.ok) return gathered;
    const { scoring } = gathered.value;
    const denied = this.deps.access.ofOffice(actor, 'assessment.review', scoring.organ);
    if (denied.length > 0) return err(denied);
    const { note } = input;
    const { period } = scoring;
    return enterDeed(this.deps, gathered.value, {
      type: DEEDS.reviewed,
      against: ({ standing, sheet, asker }) =>
        againstReviewing(standing, { sheet, period, note }, asker, this.deps.clock.today()),
      payload: (tx, dossier) => stated(this.deps, tx, dossier, note),
    });
  }
}
