import { run, sql } from '../../database/index.js';
import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { conflict, unknownThing } from '../model/checks.js';
import type { Directory } from '../model/directory.js';
import type { Loan } from '../model/staff.js';

export interface RevokeLoanInput {
  readonly loan: string;
}

/** 终止代理或委托, at once. Either side may, and whoever may grant. */
export class RevokeLoan {
  readonly permission = 'delegation.make';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(actor: Actor, { loan: id }: RevokeLoanInput): Promise<Result<Loan, readonly Refusal[]>> {
    const wanted: WantedChange = {
      actor,
      action: 'loan.revoke',
      about: (directory) => ({ kind: 'loan', id, organ: organOf(directory, find(directory, id)) }),
      detail: {},
    };
    return this.changes.make(wanted, ({ directory, today }) => {
      const before = find(directory, id);
      if (before === undefined) return err([unknownThing('代理或委托', id)]);
      const denied = this.denied(actor, before, directory);
      if (denied.length > 0) return err(denied);
      if (before.revokedOn !== null || before.to < today) {
        return err([conflict('loan-over', '该代理或委托已经结束', '不需要再终止')]);
      }
      const loan: Loan = { ...before, revokedOn: today };
      return ok({
        value: loan,
        rows: { loans: directory.rows.loans.map((each) => (each.id === id ? loan : each)) },
        write: async (tx) => {
          await run(
            tx,
            sql`update identity_loan set "revokedOn" = ${today}, "revokedBy" = ${actor.person} where id = ${id}`,
          );
        },
      });
    });
  }

  private denied(actor: Actor, loan: Loan, directory: Directory): readonly Refusal[] {
    const party = [loan.lender, loan.borrower].includes(actor.person);
    if (party) return this.authorizer.require(actor, this.permission);
    return this.authorizer.require(actor, 'identity.grant', { organ: organOf(directory, loan) });
  }
}

function find(directory: Directory, id: string): Loan | undefined {
  return directory.rows.loans.find((loan) => loan.id === id);
}

function organOf(directory: Directory, loan: Loan | undefined): string | null {
  return directory.person(loan?.lender ?? '')?.organ ?? null;
}
