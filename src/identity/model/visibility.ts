import { SYSTEM, type Actor } from './actor.js';
import { roleMay } from './permissions.js';
import type { Role } from './roles.js';

/** What visibility needs to know of a case. */
export interface CaseInView {
  readonly organ: string;
  readonly division: string | null;
  readonly createdBy: string;
  /** Everybody who had a task or a copy, in person. */
  readonly participants: readonly string[];
  /** Open tasks that a role is asked to do. */
  readonly desks?: readonly { readonly role: string; readonly organ: string }[];
  /** Quarantined: the content is destroyed and what is left is a stub. */
  readonly sealed: boolean;
}

/**
 * Which cases an actor may know of, as a union of grounds. The same value answers for one case (`caseSight`)
 * and, spelt in SQL by whoever keeps a list: what a page hides, a count cannot tell.
 */
export interface CaseVisibility {
  /** Every case: the system itself. */
  readonly all: boolean;
  /** Every case of these organs. */
  readonly organs: readonly string[];
  /** Every case of these divisions. */
  readonly divisions: readonly string[];
  /** Cases that these persons created or took part in: the actor, and those whose post the actor stands in for. */
  readonly persons: readonly string[];
  /** Cases with an open task for this role in one of these organs. */
  readonly desks: readonly { readonly role: string; readonly organs: readonly string[] }[];
}

/** Drafting divisions see their own matters. */
const OF_DIVISION: readonly Role[] = ['drafter', 'division-head'];
/** General office, secrecy reviewers, leaders, supervision and a bureau's own office see the organ's. */
const OF_ORGAN: readonly Role[] = [
  'office-reviewer',
  'disclosure-office',
  'secrecy-reviewer',
  'deputy-in-charge',
  'principal',
  'bureau-clerk',
  'auditor',
];

/** The cases an actor may know of. A person without any business mandate today sees none, not even old own ones. */
export function caseVisibility(actor: Actor): CaseVisibility {
  if (actor.person === SYSTEM.person) return { all: true, organs: [], divisions: [], persons: [], desks: [] };
  const reading = actor.mandates.filter(({ role }) => roleMay(role, 'case.read'));
  const ofOrgan = unique(
    reading.filter(({ role }) => isOneOf(OF_ORGAN, role)).flatMap(({ covers }) => covers),
  );
  const ofDivision = reading.filter(({ role }) => isOneOf(OF_DIVISION, role)).flatMap(({ covers }) => covers);
  const stoodInFor = reading.flatMap(({ onBehalfOf, lentAs }) =>
    onBehalfOf !== undefined && lentAs === 'substitution' ? [onBehalfOf] : [],
  );
  return {
    all: false,
    organs: ofOrgan,
    divisions: unique([...ofDivision, ...ofOrgan]),
    persons: reading.length === 0 ? [] : unique([actor.person, ...stoodInFor]),
    desks: reading
      .filter(({ role }) => roleMay(role, 'case.act'))
      .map(({ role, covers }) => ({ role, organs: covers })),
  };
}

/** What an actor may see of one case: the whole, the stub of a sealed one, or nothing — not even that it exists. */
export function caseSight(visibility: CaseVisibility, object: CaseInView): 'whole' | 'stub' | 'none' {
  if (!inView(visibility, object)) return 'none';
  return object.sealed ? 'stub' : 'whole';
}

/** Whether an actor may know of one case at all. */
export function canSee(actor: Actor, object: CaseInView): boolean {
  return inView(caseVisibility(actor), object);
}

function inView(visibility: CaseVisibility, object: CaseInView): boolean {
  const { all, organs, divisions, persons, desks } = visibility;
  return (
    all ||
    organs.includes(object.organ) ||
    (object.division !== null && divisions.includes(object.division)) ||
    persons.some((person) => object.createdBy === person || object.participants.includes(person)) ||
    (object.desks ?? []).some(({ role, organ }) =>
      desks.some((desk) => desk.role === role && desk.organs.includes(organ)),
    )
  );
}

function isOneOf(roles: readonly Role[], role: string): boolean {
  return roles.some((one) => one === role);
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
