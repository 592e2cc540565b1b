import type { LocalDate } from '../../kernel/index.js';
import type { ResolvedMandate } from './actor.js';
import type { OrganTree } from './organ-tree.js';
import { forbiddenPair } from './separation.js';
import { during, isLent, lends, type Loan } from './staff.js';
import type { StaffRegister } from './staff-register.js';

/**
 * What a person may act as on a day: own mandates first, then those lent. A forbidden pair can only come from
 * rows that no command wrote, and fails closed: own roles that exclude each other give no mandate at all, a
 * loan that would bring a pair together gives none.
 */
export function mandatesOn(
  staff: StaffRegister,
  tree: OrganTree,
  person: string,
  on: LocalDate,
): readonly ResolvedMandate[] {
  const mandates = ownMandates(staff, tree, person, on).map(({ mandate }) => mandate);
  for (const loan of staff.borrowedBy(person)) {
    if (!lends(loan, on)) continue;
    const lent = lentMandates(staff, tree, loan, on);
    if (forbiddenPair(rolesOf([...mandates, ...lent])) === null) mandates.push(...lent);
  }
  return mandates.filter((mandate, index) => mandates.findIndex((other) => same(mandate, other)) === index);
}

interface OwnMandate {
  readonly post: string;
  readonly mandate: ResolvedMandate;
}

function ownMandates(
  staff: StaffRegister,
  tree: OrganTree,
  person: string,
  on: LocalDate,
): readonly OwnMandate[] {
  const held = staff.holdingsOf(person).flatMap((holding) => {
    const roles = during(holding, on) ? (staff.post(holding.post)?.roles ?? []) : [];
    return roles.map(({ role, organ }) => ({
      post: holding.post,
      mandate: { role, organ, covers: tree.reach(role, organ) },
    }));
  });
  return forbiddenPair(rolesOf(held.map(({ mandate }) => mandate))) === null ? held : [];
}

/** Only the lender's own mandates: what was lent cannot be lent on. */
function lentMandates(
  staff: StaffRegister,
  tree: OrganTree,
  loan: Loan,
  on: LocalDate,
): readonly ResolvedMandate[] {
  return ownMandates(staff, tree, loan.lender, on)
    .filter(({ post, mandate }) => isLent(loan, post, mandate.role))
    .map(({ mandate }) => ({ ...mandate, onBehalfOf: loan.lender, lentAs: loan.kind }));
}

function rolesOf(mandates: readonly ResolvedMandate[]): readonly string[] {
  return mandates.map(({ role }) => role);
}

function same(a: ResolvedMandate, b: ResolvedMandate): boolean {
  return a.role === b.role && a.organ === b.organ && a.onBehalfOf === b.onBehalfOf && a.lentAs === b.lentAs;
}
