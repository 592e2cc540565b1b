import { err, ok, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import type { Loan } from '../model/staff.js';

export interface ListLoansInput {
  /** Loans of people who belong to this organ or below it; null for those the actor made or received. */
  readonly organ: string | null;
  /** Also those that are over. */
  readonly past: boolean;
}

/** 代理与委托. */
export class ListLoans {
  readonly permission = 'identity.read';

  constructor(
    private readonly source: DirectorySource,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    { organ, past }: ListLoansInput,
  ): Promise<Result<readonly Loan[], readonly Refusal[]>> {
    const denied = organ === null ? [] : this.authorizer.require(actor, this.permission, { organ });
    if (denied.length > 0) return err(denied);
    const directory = await this.source.current();
    const today = this.clock.today();
    const inScope = ({ lender, borrower }: Loan): boolean =>
      organ === null
        ? [lender, borrower].includes(actor.person)
        : directory.covers(organ, directory.person(lender)?.organ ?? '');
    const isOver = ({ to, revokedOn }: Loan): boolean => to < today || revokedOn !== null;
    return ok(directory.rows.loans.filter((loan) => inScope(loan) && (past || !isOver(loan))));
  }
}
