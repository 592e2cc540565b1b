import { isDigest, isJsonObject, type Json, type JsonObject } from '../../kernel/index.js';
import { activeStates, type CaseState } from '../engine/advance.js';
import type { Facts, StepFacts, TaskFacts } from '../model/facts.js';
import { isOfPerson } from '../model/tasks.js';
import type { Liberties } from './attempts.js';
import type { Lens, Lenses, Sight } from './lens.js';
import type { Story } from './story.js';

/**
 * The spelling of a situation by which it is recognised. Hashes are named in the order in which they occur, moments
 * lose their date, and numbers of tasks and clocks are left out: from there a case goes on in the same way.
 */
export function spelling(
  lenses: Lenses,
  { value, facts }: CaseState,
  story: Story,
  detail: Liberties,
): string {
  const lens = lenses.at(activeStates(value));
  if (lens.over) return JSON.stringify([value, story.public]);
  const seen = new Seen(lenses, lens);
  return JSON.stringify([
    value,
    sorted(facts.steps, (step) => [
      ...(detail.takeBack ? wayHere(step, facts) : []),
      ...step.tasks.map(taskPart),
    ]),
    sorted(facts.approvals, (approval, id) => seen.approval(id, approval)),
    sorted(facts.acted, (people, id) => (lens.barring.has(id) || seen.reads(`acted.${id}`) ? people : null)),
    detail.lapses
      ? sorted(facts.clocks, (clock) => [clock.state, clock.lapses])
      : Object.keys(facts.clocks).toSorted(),
    seen.features(facts),
    story.public,
    story.rounds,
    story.authors,
    story.acts
      .filter(({ event }) => seen.reads(`story.acts.${event}`))
      .map(({ state, outcome, by, onBehalfOf, roles }) => [state, outcome, by, onBehalfOf, roles]),
    sorted(story.doers, (people, id) =>
      lens.barring.has(id) || seen.reads(`story.doers.${id}`) ? people : null,
    ),
  ]);
}

function sorted<T>(record: Readonly<Record<string, T>>, spell: (one: T, key: string) => Json): Json {
  return Object.keys(record)
    .toSorted()
    .flatMap((key) => {
      const one = record[key];
      const spelt = one === undefined ? null : spell(one, key);
      return spelt === null ? [] : [[key, spelt]];
    });
}

/** Taking back asks whether anything was concluded since the step was opened. */
function wayHere(step: StepFacts, { approvals }: Facts): readonly Json[] {
  const since = Object.keys(approvals).filter((id) => (approvals[id]?.at ?? '') >= step.openedAt);
  return [step.from, since.toSorted(), step.tasks.map(({ openedBy }) => openedBy !== null)];
}

function taskPart({ mandates, excluded, added, decision }: TaskFacts): Json {
  const who = mandates.map((one) => (isOfPerson(one) ? [one.person, one.onBehalfOf] : one.role + one.organ));
  const decided = decision === null ? null : [decision.outcome, decision.by, decision.onBehalfOf];
  return [who, excluded.toSorted(), added, decided];
}

const ENGINE: ReadonlySet<string> = new Set(['case', 'steps', 'approvals', 'acted', 'clocks']);
const MOMENT = /^\d{4}-\d\d-\d\dT/;

/** Facts through a lens. */
class Seen {
  readonly #names = new Map<string, number>();

  constructor(
    private readonly lenses: Lenses,
    private readonly lens: Lens,
  ) {}

  reads(path: string): boolean {
    return this.lens.reads(path) || this.lens.covers(path);
  }

  approval(id: string, { outcome, by }: Facts['approvals'][string]): Json {
    if (!this.reads(`approvals.${id}`)) return null;
    return [outcome, this.reads(`approvals.${id}.by`) ? by : null];
  }

  features(facts: Facts): Json {
    return Object.keys(facts).flatMap((root) => {
      const spelt = ENGINE.has(root)
        ? undefined
        : this.#fact(this.lens.sight.member(root), facts[root] ?? null);
      return spelt === undefined ? [] : [[root, spelt]];
    });
  }

  /** What of a fact is seen; undefined for what decides nothing. */
  #fact(sight: Sight, value: Json): Json | undefined {
    if (sight.kind === 'nothing') return undefined;
    if (isJsonObject(value)) return this.#object(sight, value);
    if (Array.isArray(value)) return value.map((item: Json) => this.#named(item));
    if (typeof value !== 'number') return this.#named(value);
    return sight.kind === 'read' ? Math.min(value, this.lenses.countTo) : undefined;
  }

  #object(sight: Sight, value: JsonObject): Json {
    const spelt: Json[] = [];
    for (const key of Object.keys(value)) {
      const inner = value[key];
      const seen = inner === undefined ? undefined : this.#fact(sight.member(key), inner);
      if (seen !== undefined) spelt.push(key, seen);
    }
    return spelt;
  }

  #named(value: Json): Json {
    if (typeof value !== 'string') return value;
    if (MOMENT.test(value)) return '@';
    if (!isDigest(value)) return value;
    const known = this.#names.get(value) ?? this.#names.size;
    this.#names.set(value, known);
    return known;
  }
}
