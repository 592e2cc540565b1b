import type { Actor } from '../../identity/index.js';
import type { Instant, JsonObject } from '../../kernel/index.js';
import type { ClockFacts, Facts, TaskFacts } from '../../workflow/index.js';

/** A case as it stood at the end of a day, as far as a desk asks. */
export interface PastStanding {
  readonly facts: Facts;
  readonly createdAt: Instant;
  /** It has ended: no step is left in it. */
  readonly ended: boolean;
  /** The next thing that happened was done by the system itself: a release was under way. */
  readonly ordered: boolean;
}

/** A task that was open, and the step in which it lay. */
export interface PastTask {
  readonly task: TaskFacts;
  readonly state: string;
  readonly openedAt: Instant;
}

/** The step of a clock that runs for the case as a whole. */
const OF_THE_CASE = '';

/** Tasks that waited for somebody. */
export function openTasks({ facts }: PastStanding): readonly PastTask[] {
  return Object.entries(facts.steps).flatMap(([state, { openedAt, tasks }]) =>
    tasks.filter(({ decision }) => decision === null).map((task) => ({ task, state, openedAt })),
  );
}

/** Tasks that waited for this person, by the mandates of that day: by role, in person, or standing in for somebody (代理). */
export function tasksFor(actor: Actor, standing: PastStanding): readonly PastTask[] {
  const substituted = actor.mandates.flatMap(({ lentAs, onBehalfOf }) =>
    lentAs === 'substitution' && onBehalfOf !== undefined ? [onBehalfOf] : [],
  );
  const persons = [actor.person, ...substituted];
  return openTasks(standing).filter(
    ({ task }) =>
      !task.excluded.includes(actor.person) &&
      task.mandates.some((mandate) =>
        isRole(mandate)
          ? actor.mandates.some(({ role, covers }) => role === mandate.role && covers.includes(mandate.organ))
          : persons.includes(mandate.person),
      ),
  );
}

/** A draft that was sent nowhere: its first step is open as it was opened. */
export function isUnsent(standing: PastStanding): boolean {
  return openTasks(standing).some(({ openedAt }) => openedAt === standing.createdAt);
}

/** A task of an unsent draft, which is on nobody's list of things to do unless it was given by name. */
export function isUnsentTask({ task, openedAt }: PastTask, { createdAt }: PastStanding): boolean {
  return openedAt === createdAt && task.mandates.every(isRole);
}

/** Nobody was asked, no clock ran and no order to the world was under way: it had ended, or rested for good. */
export function isSettled(standing: PastStanding): boolean {
  if (standing.ended) return true;
  const still = openTasks(standing).length === 0 && !standing.ordered;
  return still && Object.values(standing.facts.clocks).every(isSpent);
}

/**
 * The terms that count at the end of the day: of a clock that was wound again after a lapse the first one, too, as long as the
 * case has stayed where it ran; one of the whole case that has lapsed, as long as somebody is asked.
 * @param history the facts after each entry, oldest first; the last are those of the day
 */
export function termsAt(history: readonly Facts[], isAsked: boolean): readonly JsonObject[] {
  const clocks = Object.entries(history.at(-1)?.clocks ?? {});
  return clocks.flatMap(([name, last]) => {
    const terms: JsonObject[] = [];
    let lapses = last.lapses;
    for (const { clocks: then } of [...history].reverse()) {
      const clock = then[name];
      if (clock?.state !== last.state || clock.lapses > lapses) break;
      lapses = clock.lapses;
      terms.push(clock.term);
    }
    if (last.state !== OF_THE_CASE || isAsked) return terms;
    return isSpent(last) ? [] : terms.slice(0, 1);
  });
}

/** A clock that has lapsed for the last time stays in the facts under a token that is nobody's. */
function isSpent({ token }: ClockFacts): boolean {
  return token.endsWith('-lapsed');
}

function isRole(mandate: TaskFacts['mandates'][number]): mandate is { role: string; organ: string } {
  return typeof mandate['role'] === 'string';
}
