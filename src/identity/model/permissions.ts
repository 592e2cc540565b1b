import { isRole, ROLES, type Role } from './roles.js';

/** Needs a mandate, wherever it is held: the office's own tools. */
export const OFFICE_PERMISSIONS = [
  'inbox.read',
  'directory.read',
  'policy.read',
  'policy.rehearse',
  'policy.activate',
  'calendar.propose',
  'calendar.adopt',
  'delegation.make',
  'token.make',
  'ledger.verify',
] as const;
export type OfficePermission = (typeof OFFICE_PERMISSIONS)[number];

/** Needs a mandate that covers the organ of the object. */
export const ORGAN_PERMISSIONS = [
  'document.create',
  'import.run',
  'publication.release',
  'publication.withdraw',
  'figures.read',
  'figures.supply',
  'assessment.read',
  'assessment.self',
  'assessment.review',
  'assessment.decide',
  'identity.read',
  'identity.manage',
  'identity.grant',
  'account.manage',
  'audit.read',
] as const;
export type OrganPermission = (typeof ORGAN_PERMISSIONS)[number];

/** Needs sight of the case (visibility.ts); which step one may take there is the chart's question. */
export const CASE_PERMISSIONS = ['case.read', 'case.act', 'document.read'] as const;
export type CasePermission = (typeof CASE_PERMISSIONS)[number];

/** What a command or query declares; checked in one place, the Authorizer. */
export type Permission = OfficePermission | OrganPermission | CasePermission;

export const PERMISSIONS: readonly Permission[] = [
  ...OFFICE_PERMISSIONS,
  ...ORGAN_PERMISSIONS,
  ...CASE_PERMISSIONS,
];

/** Everybody who does the office's business. */
const STAFF = [
  'inbox.read',
  'directory.read',
  'policy.read',
  'delegation.make',
  'token.make',
  'case.read',
  'case.act',
  'document.read',
  'figures.read',
  'assessment.read',
] as const satisfies readonly Permission[];

const DRAFTING = ['document.create', 'import.run'] as const satisfies readonly Permission[];
const RELEASING = ['publication.release', 'publication.withdraw'] as const satisfies readonly Permission[];

/** Stands for what the journal cannot know, with name and time. */
const SUPPLYING = ['figures.supply'] as const satisfies readonly Permission[];

/** Scores its own unit, and appeals for it; that it is one's own is asked beside the permission. */
const SELF_SCORING = ['assessment.self'] as const satisfies readonly Permission[];
const DECIDING = ['assessment.review', 'assessment.decide'] as const satisfies readonly Permission[];

const OF_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  drafter: [...STAFF, ...DRAFTING],
  'division-head': [...STAFF, ...SUPPLYING, ...SELF_SCORING],
  'office-reviewer': [...STAFF, ...SUPPLYING, 'assessment.review'],
  'disclosure-office': [...STAFF, ...DRAFTING, ...RELEASING, ...SUPPLYING, 'assessment.review'],
  'secrecy-reviewer': STAFF,
  'deputy-in-charge': [...STAFF, ...DECIDING],
  principal: [...STAFF, ...SELF_SCORING, ...DECIDING],
  'web-desk': [...STAFF, ...RELEASING, ...SELF_SCORING],
  'policy-officer': [...STAFF, 'policy.rehearse', 'policy.activate', 'calendar.propose', 'calendar.adopt'],
  'bureau-clerk': [...STAFF, ...DRAFTING, ...RELEASING, ...SUPPLYING, ...SELF_SCORING],
  // 三员: the first keeps organs, people and accounts, the second grants, the third watches. No two overlap.
  'system-admin': [
    'directory.read',
    'identity.read',
    'identity.manage',
    'account.manage',
    'calendar.propose',
    'token.make',
  ],
  'security-admin': ['directory.read', 'identity.read', 'identity.grant', 'token.make'],
  auditor: [
    'directory.read',
    'identity.read',
    'audit.read',
    'ledger.verify',
    'policy.read',
    'case.read',
    'document.read',
    'figures.read',
    'assessment.read',
    'token.make',
  ],
};

/** Whether a role carries a permission. */
export function roleMay(role: string, permission: Permission): boolean {
  return isRole(role) && OF_ROLE[role].includes(permission);
}

/** What somebody may do by all their roles together, somewhere; where, the Authorizer says of each object. */
export function permissionsOf(roles: readonly string[]): readonly Permission[] {
  return PERMISSIONS.filter((permission) => roles.some((role) => roleMay(role, permission)));
}

/** Roles that carry a permission, for telling who could help. */
export function rolesWith(permission: Permission): readonly Role[] {
  return ROLES.filter((role) => roleMay(role, permission));
}

/** Narrows text to a permission that exists. */
export function isPermission(text: unknown): text is Permission {
  return PERMISSIONS.some((permission) => permission === text);
}
