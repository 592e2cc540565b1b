import type { JsonObject } from '../../../src/kernel/index.js';

/** Roles of the office's business: what everybody who works on documents may do. */
export const BUSINESS = [
  'drafter',
  'division-head',
  'office-reviewer',
  'disclosure-office',
  'secrecy-reviewer',
  'deputy-in-charge',
  'principal',
  'web-desk',
  'policy-officer',
  'bureau-clerk',
] as const;
/** 三员. */
export const ADMINISTRATORS = ['system-admin', 'security-admin', 'auditor'] as const;
export const ALL_ROLES = [...BUSINESS, ...ADMINISTRATORS] as const;
/** Signed in, but without any right: no post at all, or a one-time password not yet changed. */
export const WITHOUT_MANDATE = ['without-mandate', 'one-time-password'] as const;

export type Caller = (typeof ALL_ROLES)[number] | (typeof WITHOUT_MANDATE)[number] | 'nobody';
export const CALLERS: readonly Caller[] = [...ALL_ROLES, ...WITHOUT_MANDATE, 'nobody'];

export const SIGNED_IN: readonly Caller[] = [...ALL_ROLES, ...WITHOUT_MANDATE];
/** In the housing-security division: a clerk of the city's bureau drafts, but not there. */
export const DRAFTING: readonly Caller[] = ['drafter', 'disclosure-office'];
export const NOT_HERE = { 'bureau-clerk': 'permission-elsewhere' } as const;
export const HERE = 'demo-housing-security';
export const READS_LAW: readonly Caller[] = [...BUSINESS, 'auditor'];
/**
 * The case is drafted in the housing-security division: its drafter and head see it, and whoever sees the whole
 * organ's. Not the web desk and the policy officer, who have no task in it, nor another organ's clerk, nor
 * the two administrators who have no business with documents.
 */
export const ACTS_ON_CASE: readonly Caller[] = [
  'drafter',
  'division-head',
  'office-reviewer',
  'disclosure-office',
  'secrecy-reviewer',
  'deputy-in-charge',
  'principal',
];
export const SEES_CASE: readonly Caller[] = [...ACTS_ON_CASE, 'auditor'];

export interface Endpoint {
  /** Method and path as the router knows them. */
  readonly route: string;
  /** Who gets past every question of rights; everybody else must be refused. */
  readonly allowed: readonly Caller[];
  /** Code that callers with a mandate get instead; those without any are asked first who they are. */
  readonly otherwise?: string;
  /** Callers who get yet another code. */
  readonly but?: Readonly<Partial<Record<Caller, string>>>;
  readonly query?: string;
  /** A body that is well-formed, and harmless or refused by a rule once rights are settled. */
  readonly body?: JsonObject;
}
