import { ADMINISTRATORS, isAdministrator, ROLES, type Role } from './roles.js';

/**
 * 三员分立 (GB/T 22239: administrators' rights are separated). Each of the three excludes the two others and
 * every role that does the office's business: who keeps the system, who grants in it, who watches it and who
 * works in it are different people. Conflicts within a case (drafter, reviewer, signatory) depend on who did
 * what and are judged there, by the steps' exclusions.
 */
export const FORBIDDEN_PAIRS: readonly (readonly [Role, Role])[] = ADMINISTRATORS.flatMap(
  (administrator, index) =>
    ROLES.filter((role) => !ADMINISTRATORS.slice(0, index + 1).some((earlier) => earlier === role)).map(
      (role) => [administrator, role] as const,
    ),
);

/** Whether one person may not have both roles at the same time. */
export function excludes(one: string, other: string): boolean {
  return one !== other && (isAdministrator(one) || isAdministrator(other));
}

/** The first forbidden pair among roles, or null. */
export function forbiddenPair(roles: readonly string[]): readonly [Role, Role] | null {
  return FORBIDDEN_PAIRS.find(([one, other]) => roles.includes(one) && roles.includes(other)) ?? null;
}
