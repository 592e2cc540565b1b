import type { Actor, Authorizer, Directory, Permission } from '../identity/index.js';
import type { Refusal } from '../kernel/index.js';
import type { Asker } from './model/stage-checks.js';
import { objectOf, type Unit } from './model/units.js';

type AssessmentPermission = Extract<Permission, `assessment.${string}`>;

/** Who may do what about whose score. */
export class AssessmentAccess {
  constructor(private readonly authorizer: Authorizer) {}

  /** For what the assessing organ does about its units. */
  ofOffice(actor: Actor, permission: AssessmentPermission, organ: string): readonly Refusal[] {
    return this.authorizer.require(actor, permission, { organ });
  }

  /** For what a unit does about its own score. */
  ofUnit(actor: Actor, permission: AssessmentPermission, unit: Unit): readonly Refusal[] {
    return this.authorizer.require(actor, permission, objectOf(unit));
  }

  /** For asking anything at all about scores: the right, wherever it is held. */
  anywhere(actor: Actor, organ: string): readonly Refusal[] {
    const places = [organ, ...actor.mandates.map((mandate) => mandate.organ)];
    const answers = places.map((place) =>
      this.authorizer.require(actor, 'assessment.read', { organ: place }),
    );
    return answers.some((denied) => denied.length === 0) ? [] : (answers[0] ?? []);
  }

  /** A score is read by the office that assesses and by the unit; others read only what is public. */
  againstReading(actor: Actor, organ: string, unit: Unit): readonly Refusal[] {
    const office = this.ofOffice(actor, 'assessment.read', organ);
    return office.length === 0 ? [] : this.ofUnit(actor, 'assessment.read', unit);
  }
}

/** Who asks: somebody is of a unit who works there or holds a mandate in it. */
export function askerOf(directory: Directory, { person, mandates }: Actor, unit: Unit): Asker {
  const home = directory.person(person)?.organ;
  const places = [...(home === undefined ? [] : [home]), ...mandates.map(({ organ }) => organ)];
  return { person, ofUnit: places.some((place) => directory.covers(unit.id, place)) };
}

/** The organ that assesses where nothing else is said: the topmost above the actor's own. */
export function assessorOf(directory: Directory, { person }: Actor): string | null {
  const home = directory.person(person)?.organ;
  if (home === undefined) return null;
  return (
    [home, ...directory.ancestors(home)].filter((id) => directory.organ(id)?.kind === 'organ').at(-1) ?? null
  );
}
