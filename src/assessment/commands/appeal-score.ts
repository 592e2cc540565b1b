import type { Actor } from '../../identity/index.js';
import { err, type Refusal, type Result } from '../../kernel/index.js';
import type { ScoreAddress } from '../dossiers.js';
import { DEEDS } from '../model/records.js';
import { againstAnswering, againstAppealing } from '../model/stage-checks.js';
import { enterDeed, type AssessmentDeed, type DeedDeps } from './deed.js';

export interface AppealInput extends ScoreAddress {
  /** Id of the deduction. */
  readonly criterion: string;
  /** Entries that should not have cost points. */
  readonly entries: readonly { readonly case: string; readonly seq: number }[];
  readonly grounds: string;
}

export interface AnswerInput extends ScoreAddress {
  /** Number of the appeal's entry in the chain of the year. */
  readonly appeal: number;
  readonly upheld: boolean;
  readonly reason: string;
}

/** 申诉和答复 — a unit says which entries should not have cost it points; somebody else says whether, and why. */
export class AppealScore {
  constructor(private readonly deps: DeedDeps) {}

  async appeal(actor: Actor, input: AppealInput): Promise<Result<AssessmentDeed, readonly Refusal[]>> {
    const gathered = await this.deps.dossiers.gather(actor, input);
    if (!gathered.ok) return gathered;
    const denied = this.deps.access.ofUnit(actor, 'assessment.self', gathered.value.unit);
    if (denied.length > 0) return err(denied);
    const { criterion, grounds } = input;
    const entries = input.entries.map((one) => ({ case: one.case, seq: one.seq }));
    return enterDeed(this.deps, gathered.value, {
      type: DEEDS.appealed,
      against: ({ standing, sheet, asker }) =>
        againstAppealing(standing, { sheet, criterion, entries, grounds }, asker, this.deps.clock.today()),
      payload: () => ({ criterion, entries, grounds }),
    });
  }

  async answer(actor: Actor, input: AnswerInput): Promise<Result<AssessmentDeed, readonly Refusal[]>> {
    const gathered = await this.deps.dossiers.gather(actor, input);
    if (!gathered.ok) return gathered;
    const { organ } = gathered.value.scoring;
    const denied = this.deps.access.ofOffice(actor, 'assessment.review', organ);
    if (denied.length > 0) return err(denied);
    const { appeal, upheld, reason } = input;
    return enterDeed(this.deps, gathered.value, {
      type: DEEDS.answered,
      against: ({ standing, asker }) => againstAnswering(standing, { appeal, reason }, asker),
      payload: () => ({ appeal, upheld, reason }),
    });
  }
}
