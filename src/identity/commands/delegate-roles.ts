import type { Refusal, Result } from '../../kernel/index.js';
import type { Actor } from '../model/actor.js';
import type { Role } from '../model/roles.js';
import type { Loan } from '../model/staff.js';
import type { LoanMaker, LoanTerms } from './loan-maker.js';

export interface DelegateRolesInput extends LoanTerms {
  readonly roles: readonly Role[];
}

/** 委托 — named roles are lent for a time; the lender keeps them too. */
export class DelegateRoles {
  readonly permission = 'delegation.make';

  constructor(private readonly loans: LoanMaker) {}

  async run(actor: Actor, input: DelegateRolesInput): Promise<Result<Loan, readonly Refusal[]>> {
    return this.loans.make(actor, {
      ...input,
      kind: 'delegation',
      roles: [...new Set(input.roles)],
      post: null,
    });
  }
}
