import type { Actor } from '../../identity/index.js';
import { err, type Refusal, type Result } from '../../kernel/index.js';
import type { ScoreAddress } from '../dossiers.js';
import { DEEDS } from '../model/records.js';
import { againstDeciding } from '../model/stage-checks.js';
import { enterDeed, stated, type AssessmentDeed, type DeedDeps } from './deed.js';

/** 审定 — somebody decides the score after the publicity, with what appeals struck; nothing is decided by silence. */
export class DecideScore {
  constructor(private readonly deps: DeedDeps) {}

  async run(actor: Actor, input: ScoreAddress): Promise<Result<AssessmentDeed, readonly Refusal[]>> {
    const gathered = await this.deps.dossiers.gather(actor, input);
    if (!gathered.ok) return gathered;
    const { organ } = gathered.value.scoring;
    const denied = this.deps.access.ofOffice(actor, 'assessment.decide', organ);
    if (denied.length > 0) return err(denied);
    return enterDeed(this.deps, gathered.value, {
      type: DEEDS.decided,
      against: ({ standing, sheet, asker }) =>
        againstDeciding(standing, sheet, asker, this.deps.clock.today()),
      payload: (tx, dossier) => stated(this.deps, tx, dossier, ''),
    });
  }
}
