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
