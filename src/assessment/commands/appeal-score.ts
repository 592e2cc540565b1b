import type { Actor } from '../../identity/index.js';
import { err, type Refusal, type Result } from '../../kernel/index.js';
import type { ScoreAddress } from '../dossiers.js';
import { DEEDS, type Correction } from '../model/records.js';
import { againstAnswering, againstAppealing } from '../model/stage-checks.js';
import { enterDeed, type AssessmentDeed, type DeedDeps } from './deed.js';

export interface AppealInput extends ScoreAddress {
  /** Id of what is challenged, as the sheet has it. */
  readonly criterion: string;
  /** Entries that should not count; none against evidence that was taken for missing. */
  readonly entries: readonly { readonly case: string; readonly seq: number }[];
  readonly grounds: string;
}

export interface AnswerInput extends ScoreAddress {
  /** Number of the appeal's entry in the chain of the year. */
  readonly appeal: number;
  readonly upheld: boolean;
  readonly reason: string;
  /** What evidence should have said, where the appeal is against evidence. */
  readonly corrected?: Correction | null;
}

/** 申诉和答复 — a unit says what was reckoned wrongly — an entry, evidence, an imported score, a veto —; somebody else says whether, and why. */
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
    const { organ, scheme } = gathered.value.scoring;
    const denied = this.deps.access.ofOffice(actor, 'assessment.review', organ);
    if (denied.length > 0) return err(denied);
    const { appeal, upheld, reason } = input;
    const { evidence, value } = input.corrected ?? {};
    const corrected = evidence === undefined || value === undefined ? null : { evidence, value };
    return enterDeed(this.deps, gathered.value, {
      type: DEEDS.answered,
      against: ({ standing, asker }) =>
        againstAnswering(standing, { appeal, upheld, reason, corrected, scheme }, asker),
      payload: () => ({ appeal, upheld, reason, ...(corrected === null ? {} : { corrected }) }),
    });
  }
}
