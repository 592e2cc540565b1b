import { insertRow } from '../../database/index.js';
import { err, newId, ok, type Clock, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { ChangeMoment, DirectoryChanges, PlannedChange } from '../directory/directory-changes.js';
import { LoanRow } from '../entities/loan.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { selfGrantFaults } from '../model/checks.js';
import type { Directory } from '../model/directory.js';
import { loanFaults, rolesLent } from '../model/loan-checks.js';
import { isAdministrator } from '../model/roles.js';
import type { Loan } from '../model/staff.js';
import { scopeOf } from './grant-faults.js';

/** What both kinds of loan are made of. */
export interface LoanTerms {
  readonly lender: string;
  readonly borrower: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
}

/** Makes loans of either kind: one's own by oneself, another's (who is ill or away) by the security administrator. */
export class LoanMaker {
  readonly permission = 'delegation.make';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  async make(
    actor: Actor,
    terms: LoanTerms & Pick<Loan, 'kind' | 'post' | 'roles'>,
  ): Promise<Result<Loan, readonly Refusal[]>> {
    const madeAt = this.clock.now();
    const made = { id: newId(madeAt), madeBy: actor.person, madeAt, revokedOn: null };
    const loan: Loan = { ...terms, ...made, reason: terms.reason.trim() };
    const { id, kind, lender, borrower, post, roles, from, to, reason } = loan;
    const wanted = {
      actor,
      action: kind === 'substitution' ? 'loan.substitute' : 'loan.delegate',
      about: (directory: Directory) =>
        ({ kind: 'loan', id, organ: directory.person(lender)?.organ ?? null }) as const,
      detail: { lender, borrower, post, roles, from, to, reason },
    } as const;
    return this.changes.make(wanted, (moment) => this.plan(actor, loan, moment));
  }

  private plan(
    actor: Actor,
    loan: Loan,
    { directory, today }: ChangeMoment,
  ): Result<PlannedChange<Loan>, readonly Refusal[]> {
    const denied = this.denied(actor, loan, directory);
    if (denied.length > 0) return err(denied);
    const faults = loanFaults(directory, loan, today);
    if (faults.length > 0) return err(faults);
    return ok({
      value: loan,
      rows: { loans: [...directory.rows.loans, loan] },
      write: (tx) => insertRow(tx, LoanRow, rowOf(loan)),
    });
  }

  /** What an administrator may do is granted, never lent on their own. */
  private denied(actor: Actor, loan: Loan, directory: Directory): readonly Refusal[] {
    const lent = rolesLent(directory, loan);
    const own = actor.person === loan.lender;
    if (own && !lent.some(({ role }) => isAdministrator(role))) {
      return this.authorizer.require(actor, this.permission);
    }
    const home = directory.person(loan.lender)?.organ ?? null;
    const organs = new Set([home, ...lent.map(({ organ }) => scopeOf(organ))]);
    const missing = [...organs].flatMap((organ) =>
      this.authorizer.require(actor, 'identity.grant', { organ }),
    );
    return missing.length > 0 ? missing.slice(0, 1) : selfGrantFaults(actor, loan.borrower);
  }
}

function rowOf(loan: Loan): LoanRow {
  return {
    id: loan.id,
    kind: loan.kind,
    lenderId: loan.lender,
    borrowerId: loan.borrower,
    postId: loan.post,
    roles: loan.roles,
    fromOn: loan.from,
    toOn: loan.to,
    reason: loan.reason,
    madeBy: loan.madeBy,
    madeAt: loan.madeAt,
    revokedOn: null,
    revokedBy: null,
  };
}
