import type { Refusal, Result } from '../../kernel/index.js';
import type { Actor } from '../model/actor.js';
import type { Loan } from '../model/staff.js';
import type { LoanMaker, LoanTerms } from './loan-maker.js';

export interface ArrangeSubstitutionInput extends LoanTerms {
  /** The post stood in for. */
  readonly post: string;
}

/** 代理 — somebody stands in for the whole post of somebody who is away. */
export class ArrangeSubstitution {
  readonly permission = 'delegation.make';

  constructor(private readonly loans: LoanMaker) {}

  async run(actor: Actor, input: ArrangeSubstitutionInput): Promise<Result<Loan, readonly Refusal[]>> {
    return this.loans.make(actor, { ...input, kind: 'substitution', roles: [] });
  }
}
