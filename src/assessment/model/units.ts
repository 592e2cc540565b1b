import type { CountScope } from '../../figures/index.js';
import type { Directory, Organ, OrganObject } from '../../identity/index.js';
import type { LocalDate } from '../../kernel/index.js';
import type { AssessedGroup } from '../../policy/index.js';
import type { Period } from './period.js';

/** A unit that is scored. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** The organ in whose name it acts, and itself where it is a part of it. */
  readonly place: { readonly organ: string; readonly division: string | null };
}

/** The units of a group below the organ that assesses, by name of their ids; closed ones until the period in which they closed. */
export function unitsOf(
  directory: Directory,
  { kinds }: AssessedGroup,
  { organ, period }: { readonly organ: string; readonly period: Pick<Period, 'from'> },
): readonly Unit[] {
  return [organ, ...directory.descendants(organ)]
    .flatMap((id) => directory.organ(id) ?? [])
    .filter((one) => kinds.includes(one.kind) && below(directory, one, organ) && openIn(one, period.from))
    .map((one) => unitOf(directory, one))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whose figures they are. */
export function scopeOf({ place }: Unit, { from, to }: Pick<Period, 'from' | 'to'>): CountScope {
  return { ...place, from, to };
}

/** What permissions over a unit are asked of. */
export function objectOf({ place }: Unit): OrganObject {
  return place;
}

/** An organ assesses its own parts, and the bureaus that stand directly below it: a county's is its city's business. */
function below(directory: Directory, one: Organ, organ: string): boolean {
  if (one.kind === 'organ') return one.id === organ;
  return one.kind === 'local-bureau' ? one.parentId === organ : directory.house(one.id)?.id === organ;
}

function openIn({ closedOn }: Organ, from: LocalDate): boolean {
  return closedOn === null || closedOn > from;
}

function unitOf(directory: Directory, { id, name }: Organ): Unit {
  const house = directory.house(id)?.id ?? id;
  return { id, name, place: { organ: house, division: house === id ? null : id } };
}
