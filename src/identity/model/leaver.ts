import { addDays, type LocalDate, type Refusal } from '../../kernel/index.js';
import { conflict, inputFault, unknownThing } from './checks.js';
import type { Directory } from './directory.js';
import { EVERYWHERE, overlaps, type Holding, type Loan } from './staff.js';

/** Work that waits at a desk: a role in an organ. */
export interface OpenDesk {
  readonly role: string;
  readonly organ: string;
  readonly tasks: number;
}

/** Who takes over one post of a leaver; null leaves it to those who hold it beside them, or vacant. */
export interface Succession {
  readonly holding: string;
  readonly to: string | null;
}

/** What a leaver still holds on a day or will hold later. */
export function heldFrom(directory: Directory, person: string, day: LocalDate): readonly Holding[] {
  return directory.holdingsOf(person).filter(({ from, to }) => to === null || (to >= day && to >= from));
}

/** Loans to and from somebody that hold on a day or later. */
export function loansFrom(directory: Directory, person: string, day: LocalDate): readonly Loan[] {
  const all = [...directory.lentBy(person), ...directory.borrowedBy(person)];
  return all.filter(({ to, revokedOn }) => to >= day && (revokedOn === null || revokedOn > day));
}

/** Who else holds a role where somebody holds it, on a day. */
export function othersInRole(
  directory: Directory,
  { role, organ }: { readonly role: string; readonly organ: string },
  person: string,
  day: LocalDate,
): readonly string[] {
  if (organ === EVERYWHERE)
    return directory.rows.people
      .filter(({ id }) => id !== person)
      .filter(({ id }) => directory.mandatesOf(id, day).some((held) => held.role === role))
      .map(({ name }) => name);
  return directory
    .holders(role, organ, day)
    .filter((holder) => holder.person !== person && holder.onBehalfOf !== person)
    .map(({ name }) => name);
}

/** Everything that stands against the successions as such. */
export function successionFaults(
  directory: Directory,
  person: string,
  successions: readonly Succession[],
  lastDay: LocalDate,
): readonly Refusal[] {
  const first = addDays(lastDay, 1);
  const held = heldFrom(directory, person, first);
  const missing = held.filter(({ id }) => !successions.some(({ holding }) => holding === id));
  return [
    ...missing.map(({ post }) =>
      inputFault(
        `没有写明“${directory.post(post)?.title ?? post}”由谁接任`,
        '请逐个岗位写明接任者，或写明不另派人',
        { post },
      ),
    ),
    ...successions.flatMap((one) => oneFaults(directory, person, one, first)),
  ];
}

function oneFaults(
  directory: Directory,
  person: string,
  { holding, to }: Succession,
  first: LocalDate,
): readonly Refusal[] {
  const held = heldFrom(directory, person, first).find(({ id }) => id === holding);
  if (held === undefined) return [unknownThing('任职', holding)];
  if (to === null) return [];
  const successor = directory.person(to);
  if (successor === undefined) return [unknownThing('人员', to)];
  if (to === person) return [inputFault('接任者不能是离任者本人', '请选择另一人', { field: 'to' })];
  const already = directory
    .holdingsOf(to)
    .some((other) => other.post === held.post && overlaps(other, { from: first, to: null }));
  if (!already) return [];
  const title = directory.post(held.post)?.title ?? held.post;
  return [
    conflict('appointment-twice', `${successor.name}已担任“${title}”`, '该岗位不必另派人，请选“不另派人”', {
      post: held.post,
    }),
  ];
}

interface Leaving {
  readonly person: string;
  readonly desks: readonly OpenDesk[];
  readonly today: LocalDate;
  /** The first day without the leaver. */
  readonly first: LocalDate;
}

/** Desks with work that would have nobody from a day on, and had the leaver before. */
export function orphanedDesks(
  before: Directory,
  after: Directory,
  { person, desks, today, first }: Leaving,
): readonly OpenDesk[] {
  return desks.filter(
    ({ role, organ }) =>
      before.holders(role, organ, today).some((holder) => holder.person === person) &&
      after.holders(role, organ, first).length === 0,
  );
}
