import type { Instant, LocalDate } from '../../kernel/index.js';
import type { Role } from './roles.js';

/** Scope of a role that reaches the whole installation; only the three administrators can have it. */
export const EVERYWHERE = '*';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Where the person belongs; gives no mandate by itself. */
  readonly organ: string;
}

/** 岗位 — what carries roles; people come and go. */
export interface Post {
  readonly id: string;
  readonly organ: string;
  readonly title: string;
  readonly roles: readonly PostRole[];
}

export interface PostRole {
  readonly role: Role;
  /** Organ in which the role is held, or EVERYWHERE. */
  readonly organ: string;
}

/** 任职 — a person in a post from a day to a day, both included; null is open. */
export interface Holding {
  readonly id: string;
  readonly person: string;
  readonly post: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Mandates lent for a time. 代理 stands in for a whole post; 委托 lends roles by name. Never lent on. */
export interface Loan {
  readonly id: string;
  readonly kind: LoanKind;
  readonly lender: string;
  readonly borrower: string;
  /** The post stood in for (代理), otherwise null. */
  readonly post: string | null;
  /** The roles lent (委托), otherwise empty. */
  readonly roles: readonly Role[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
  /** Day from which it no longer holds. */
  readonly revokedOn: LocalDate | null;
}

export const LOAN_KINDS = ['substitution', 'delegation'] as const;
export type LoanKind = (typeof LOAN_KINDS)[number];

interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** Whether a period contains a day. */
export function during(period: Period, on: string): boolean {
  return period.from <= on && (period.to === null || on <= period.to);
}

/** Whether two periods share a day. An empty period (ended before it began) shares none. */
export function overlaps(a: Period, b: Period): boolean {
  return !isEmpty(a) && !isEmpty(b) && (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

function isEmpty({ from, to }: Period): boolean {
  return to !== null && to < from;
}

/** Whether a loan holds on a day. */
export function lends(loan: Loan, on: string): boolean {
  return during(loan, on) && (loan.revokedOn === null || on < loan.revokedOn);
}

/** Whether a loan lends a role that its lender holds through a post. */
export function isLent(loan: Loan, post: string, role: string): boolean {
  return loan.kind === 'substitution' ? loan.post === post : loan.roles.some((lent) => lent === role);
}
