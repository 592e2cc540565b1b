import type { Actor, ResolvedMandate } from '../../identity/index.js';
import type { BySource } from '../../policy/index.js';
import type { ChartPlan } from '../compile/plan.js';
import { entitlement, partiesOf } from '../model/tasks.js';
import type { World } from '../model/world.js';

/** Where the cases of the small world are at home, and the other organ that signs with it. */
export const ORGAN = 'organ';
export const DIVISION = 'division';
export const PARTNER = 'partner';
const EVERYWHERE = [ORGAN, DIVISION, PARTNER] as const;

/** 班子 — the people of a small world, and what is said of them in the report. */
export interface Cast {
  readonly id: string;
  readonly label: string;
  readonly people: readonly Actor[];
  /** To whom tasks are handed over: people who matter to somebody's standing aside, and no more. */
  readonly takers: readonly string[];
  /** States in which they are: those that touch what the takers decide themselves. */
  readonly handedIn: ReadonlySet<string>;
  readonly world: World;
}

/** As few roles as can do every step and move: where several may, one that is needed elsewhere as well. */
export function fewRolesOf({ states }: ChartPlan): readonly string[] {
  const named = [...states.values()].flatMap(({ step, moves }) => [
    ...(step === null ? [] : partiesOf(step)),
    ...moves.flatMap(({ who }) => (typeof who === 'object' ? [who] : [])),
  ]);
  const choices = named.map(rolesIn).toSorted((one, other) => one.length - other.length);
  const chosen = new Set<string>();
  for (const roles of choices) {
    const [first] = roles;
    if (first !== undefined && !roles.some((role) => chosen.has(role))) chosen.add(first);
  }
  return [...chosen];
}

/**
 * Pairs of roles that must not come together in one hand somewhere: one bars the other, or a property compares what
 * both did. Of roles that decide the same steps one stands for all, and a role stands for one that decides fewer.
 */
export function touchyPairs({ states }: ChartPlan, compared: ReadonlySet<string>): readonly TouchyPair[] {
  const order = [...states.keys()];
  const posts = [...states.values()].flatMap(({ id, step }) =>
    (step === null ? [] : partiesOf(step)).map((by) => ({
      id,
      roles: rolesIn(by),
      not: barredIn(by),
      compared: compared.has(id),
    })),
  );
  const initial = posts[0]?.id;
  const placesOf = (role: string): string =>
    posts.flatMap((post) => (post.roles.includes(role) ? [post.id] : [])).join(' ');
  const placesIn = (role: string, places: string): boolean =>
    places.split(' ').every((place) => placesOf(role).split(' ').includes(place));
  const roles = [...new Set(posts.flatMap((post) => post.roles))];
  // Whatever somebody of this role could do, somebody of another could do, and more.
  const isSpokenFor = (role: string): boolean =>
    roles.some((other) => placesOf(other) !== placesOf(role) && placesIn(other, placesOf(role)));
  const standsAside = (role: string, other: string): boolean =>
    posts.some(
      ({ roles: own, not }) =>
        own.includes(role) && not.some((id) => placesOf(other).split(' ').includes(id)),
    );
  const soleOf = (a: string, b: string): string | null => {
    if (!standsAside(a, b)) return a;
    return standsAside(b, a) ? null : b;
  };
  const pairs = new Map<string, TouchyPair>();
  for (const one of posts) {
    for (const other of posts) {
      const compares = one.compared && (other.compared || other.id === initial);
      if (!one.not.includes(other.id) && !compares) continue;
      const later = one.not.includes(other.id) && order.indexOf(other.id) > order.indexOf(one.id);
      for (const [a, b] of one.roles.flatMap((role) =>
        other.roles.map((against) => [role, against] as const),
      )) {
        if (placesOf(a) === placesOf(b) || isSpokenFor(a) || isSpokenFor(b)) continue;
        const key = [placesOf(a), placesOf(b)].toSorted().join(' | ');
        const known = pairs.get(key);
        pairs.set(
          key,
          known === undefined
            ? { roles: [a, b], later, sole: soleOf(a, b) }
            : { ...known, later: later || known.later },
        );
      }
    }
  }
  return [...pairs.values()];
}

/** Two roles that should not meet, and whether only a case that went back could bring them together. */
export interface TouchyPair {
  readonly roles: readonly [string, string];
  readonly later: boolean;
  /**
   * The one of them that never has to stand aside for the other: whoever holds both can be the only one who holds it,
   * because what somebody else does there is what everybody does.
   */
  readonly sole: string | null;
}

/** Roles that a party may have. */
export function rolesIn({ role, anyOf }: BySource): readonly string[] {
  return [...(role === undefined ? [] : [role]), ...(anyOf ?? []).flatMap(rolesIn)];
}

/** One person for each role, and nobody with two. */
export function oneEach(roles: readonly string[]): Cast {
  return castOf('one-each', '每个岗位一人', ordinary(roles));
}

/** The same people, and one who holds two roles at once. */
export function twoHats(roles: readonly string[], { roles: [one, other], sole }: TouchyPair): Cast {
  const both = person('both', [holding(one), holding(other)]);
  const label = `另有一人兼任 ${one} 和 ${other}`;
  return castOf(`both:${one}+${other}`, label, [...ordinary(roles, sole), both]);
}

/** The same people, and one who holds a role and stands in (代理) for whoever holds the other. */
export function standIn(roles: readonly string[], own: string, { roles: pair, sole }: TouchyPair): Cast {
  const lent = pair[0] === own ? pair[1] : pair[0];
  const substitute = person('substitute', [
    holding(own),
    { ...holding(lent), onBehalfOf: `${lent}-1`, lentAs: 'substitution' },
  ]);
  const label = `另有一人任 ${own} 并代理 ${lent}-1`;
  const away = sole === lent ? [person(`${lent}-1`, [])] : [];
  return castOf(`substitute:${own}+${lent}`, label, [...ordinary(roles, sole), ...away, substitute]);
}

function ordinary(roles: readonly string[], but: string | null = null): readonly Actor[] {
  return roles.filter((role) => role !== but).map((role) => person(`${role}-1`, [holding(role)]));
}

function holding(role: string): ResolvedMandate {
  return { role, organ: ORGAN, covers: EVERYWHERE };
}

function person(id: string, mandates: readonly ResolvedMandate[]): Actor {
  return { person: id, name: id, mandates };
}

/** People, and the world in which they are all there are. */
export function castOf(id: string, label: string, people: readonly Actor[]): Cast {
  const known = new Map(people.map((one) => [one.person, one]));
  const world: World = {
    known: (one) => known.has(one),
    entitles: (task, one) => {
      const actor = known.get(one);
      return actor !== undefined && entitlement(task, actor) !== null;
    },
    eligible: (task) => people.some((actor) => entitlement(task, actor) !== null),
  };
  return { id, label, people, takers: [], handedIn: new Set(), world };
}

/**
 * The cast once for each person who decides where somebody else is barred for it: tasks are handed to that person and to
 * nobody else, in the states that bar what they decide or are barred by it.
 */
export function handingOver(cast: Cast, { states }: ChartPlan): readonly Cast[] {
  const posts = [...states.values()].map(({ id, step }) => {
    const parties = step === null ? [] : partiesOf(step);
    return { id, roles: parties.flatMap(rolesIn), not: parties.flatMap(barredIn) };
  });
  const barring = new Set(posts.flatMap(({ not }) => not));
  return cast.people.flatMap(({ person: id, mandates }) => {
    const own = posts.filter(({ roles }) => mandates.some(({ role }) => roles.includes(role)));
    if (!own.some((post) => barring.has(post.id))) return [];
    const touching = posts.filter(
      (post) => own.some((one) => post.not.includes(one.id)) || own.some(({ not }) => not.includes(post.id)),
    );
    const handedIn = new Set(touching.map((post) => post.id));
    return [{ ...cast, label: `${cast.label}，任务交给 ${id}`, takers: [id], handedIn }];
  });
}

function barredIn({ not, anyOf }: BySource): readonly string[] {
  return [...(not ?? []), ...(anyOf ?? []).flatMap(barredIn)];
}
