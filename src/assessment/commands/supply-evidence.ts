import type { Actor } from '../../identity/index.js';
import { err, refusal, type Refusal, type Result } from '../../kernel/index.js';
import { insteadOf } from '../../policy/index.js';
import type { ScoreAddress } from '../dossiers.js';
import { DEEDS } from '../model/records.js';
import { againstSupplying } from '../model/stage-checks.js';
import { enterDeed, type AssessmentDeed, type DeedDeps } from './deed.js';

export interface EvidenceInput extends ScoreAddress {
  readonly evidence: string;
  /** A number, yes or no, or the id of a grade; anything else is refused with words. */
  readonly value: number | boolean | string;
  /** Where it comes from, for people. */
  readonly source: string;
}

/** 报送佐证 — what the journal cannot know, by whom the scheme names; what was supplied before stays, superseded. */
export class SupplyEvidence {
  constructor(private readonly deps: DeedDeps) {}

  async run(actor: Actor, input: EvidenceInput): Promise<Result<AssessmentDeed, readonly Refusal[]>> {
    const gathered = await this.deps.dossiers.gather(actor, input);
    if (!gathered.ok) return gathered;
    const { scoring, unit } = gathered.value;
    const { evidence, value, source } = input;
    const item = scoring.scheme.evidence.find(({ id }) => id === evidence);
    const { access } = this.deps;
    const denied =
      item?.by === 'unit'
        ? access.ofUnit(actor, 'assessment.self', unit)
        : access.ofOffice(actor, 'assessment.review', scoring.organ);
    if (denied.length > 0) return err(denied);
    if (item === undefined) {
      const known = scoring.scheme.evidence.map(({ id }) => id);
      const message = `${scoring.scheme.label}没有佐证 “${evidence}”${insteadOf(evidence, known)}`;
      return err([refusal({ code: 'evidence-unknown', message, cure: '核对佐证的编号' })]);
    }
    const { scheme, period } = scoring;
    const today = this.deps.clock.today();
    return enterDeed(this.deps, gathered.value, {
      type: DEEDS.supplied,
      against: ({ standing, asker }) =>
        againstSupplying(standing, item, { value, scheme, period, today }, asker),
      payload: () => ({ evidence, value, source }),
    });
  }
}
