import { addDays, type LocalDate } from '../../kernel/index.js';
import type { Directory } from './directory.js';
import type { Role } from './roles.js';
import { FORBIDDEN_PAIRS } from './separation.js';
import { isLent, overlaps, type Loan } from './staff.js';

/** A person who would have two roles that exclude each other, on some day past or to come. */
export interface Breach {
  readonly person: string;
  readonly roles: readonly [Role, Role];
}

interface Stint {
  readonly role: Role;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * Breaches that a change would bring: judged over all days and over everybody, because a new role of a
 * lender reaches whoever stands in for them, and a post's new role everybody in it.
 */
export function newBreaches(before: Directory, after: Directory): readonly Breach[] {
  const known = new Set(breaches(before).map(keyOf));
  return breaches(after).filter((breach) => !known.has(keyOf(breach)));
}

/** Every breach of the separation of duties in a directory. */
export function breaches(directory: Directory): readonly Breach[] {
  return directory.rows.people.flatMap(({ id }) => {
    const stints = [
      ...ownStints(directory, id),
      ...directory.borrowedBy(id).flatMap((loan) => lentStints(directory, loan)),
    ];
    return FORBIDDEN_PAIRS.filter((pair) => meet(stints, pair)).map((roles) => ({ person: id, roles }));
  });
}

function ownStints(directory: Directory, person: string): readonly Stint[] {
  return directory
    .holdingsOf(person)
    .flatMap(({ post, from, to }) => rolesOf(directory, post).map((role) => ({ role, from, to })));
}

function lentStints(directory: Directory, loan: Loan): readonly Stint[] {
  const last = loan.revokedOn === null ? loan.to : earlier(loan.to, addDays(loan.revokedOn, -1));
  return directory.holdingsOf(loan.lender).flatMap((holding) => {
    const from = later(loan.from, holding.from);
    const to = holding.to === null ? last : earlier(last, holding.to);
    const lent = rolesOf(directory, holding.post).filter((role) => isLent(loan, holding.post, role));
    return lent.map((role) => ({ role, from, to }));
  });
}

function rolesOf(directory: Directory, post: string): readonly Role[] {
  return directory.post(post)?.roles.map(({ role }) => role) ?? [];
}

function meet(stints: readonly Stint[], [one, other]: readonly [Role, Role]): boolean {
  return stints.some((a) => a.role === one && stints.some((b) => b.role === other && overlaps(a, b)));
}

function keyOf({ person, roles }: Breach): string {
  return [person, ...roles].join(' ');
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
