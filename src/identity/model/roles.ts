/** Role ids. Their Chinese names are data: data/roles.yaml. */
export const ROLES = [
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
  'system-admin',
  'security-admin',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** 三员 — the three administrators of the installation, each a check on the other two. */
export const ADMINISTRATORS = [
  'system-admin',
  'security-admin',
  'auditor',
] as const satisfies readonly Role[];

/** Narrows text to a role that exists. */
export function isRole(text: unknown): text is Role {
  return ROLES.some((role) => role === text);
}

/** Whether a role is one of the three administrators. */
export function isAdministrator(role: string): boolean {
  return ADMINISTRATORS.some((administrator) => administrator === role);
}
