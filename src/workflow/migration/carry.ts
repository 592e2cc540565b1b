import { canonicalJson, put, type Json, type LocalDate } from '../../kernel/index.js';
import type { StepSource } from '../../policy/index.js';
import type { PlannedState } from '../compile/plan.js';
import type { Advanced, CaseState } from '../engine/advance.js';
import { openStep, withFacts, type Work } from '../engine/moves.js';
import type { CaseEvent } from '../model/events.js';
import type { Facts, StepFacts, TaskFacts } from '../model/facts.js';
import { actedUnder, approvalsUnder, type Charts } from './approvals-under.js';
import { renamed, type LawMapping } from './law-change.js';
import type { Place } from './place.js';

export interface Carrying extends Charts {
  readonly at: CaseState;
  readonly place: Place;
  readonly states: LawMapping['states'];
  readonly lawOn: LocalDate;
  readonly event: CaseEvent;
}

/**
 * A case as it stands under another chart: approvals that still hold, everybody who acted, and the tasks of its place —
 * the same ones where the step is written the same, new ones otherwise. Clocks are left as they are. Pure.
 */
export function carry(input: Carrying): Advanced {
  const { at, place, states, lawOn, event } = input;
  const moved: Facts = {
    ...at.facts,
    case: { ...at.facts.case, lawOn },
    acted: actedUnder(at.facts, states),
    approvals: approvalsUnder(input, at.facts, states),
    steps: {},
  };
  let work: Work = { facts: moved, intents: [], left: null, cause: event };
  for (const { from, to } of place.states) {
    if (to.step !== null) work = carryStep(input, work, { from, to, step: to.step });
  }
  return { value: place.value, facts: work.facts, intents: work.intents };
}

interface Taking {
  readonly from: PlannedState;
  readonly to: PlannedState;
  readonly step: StepSource;
}

function carryStep({ at, states, event }: Carrying, work: Work, { from, to, step }: Taking): Work {
  const open = at.facts.steps[from.id];
  if (open === undefined || from.step === null || !sameHands(from.step, step)) {
    return withAdded(openStep(work, to.id, step, event), to.id, open?.tasks ?? []);
  }
  if (from.id === to.id && states[open.from?.state ?? ''] === undefined)
    return withFacts(work, { steps: put<StepFacts>(work.facts.steps, to.id, open) });
  const origin = open.from === null ? null : { ...open.from, state: renamed(states, open.from.state) };
  const carried = { ...open, from: origin, tasks: [] };
  return renumbered(
    withFacts(work, { steps: put<StepFacts>(work.facts.steps, to.id, carried) }),
    to.id,
    open.tasks,
  );
}

/** Whether two steps ask the same people to decide in the same way. */
function sameHands(one: StepSource, other: StepSource): boolean {
  const asked = ({ by, all, anyOf, vote, decide, delegable, outcomes }: StepSource): string =>
    canonicalJson({
      by,
      all,
      anyOf,
      vote,
      decide,
      delegable,
      outcomes: Object.keys(outcomes ?? {}),
    } as unknown as Json);
  return asked(one) === asked(other);
}

/** Added signers are a duty that somebody made: they come along into a step that is opened anew, and decide anew. */
function withAdded(work: Work, state: string, tasks: readonly TaskFacts[]): Work {
  const added = tasks
    .filter((task) => task.added)
    .map((task) => ({ ...task, decision: null, openedBy: null }));
  return renumbered(work, state, added);
}

/** Adds tasks under numbers of their own: a number stands for one task in one state for ever. */
function renumbered(work: Work, state: string, tasks: readonly TaskFacts[]): Work {
  const step = work.facts.steps[state];
  if (step === undefined || tasks.length === 0) return work;
  const { taskCount } = work.facts.case;
  const numbered = tasks.map((task, index): TaskFacts => ({ ...task, id: `t${taskCount + index + 1}` }));
  return withFacts(work, {
    case: { ...work.facts.case, taskCount: taskCount + tasks.length },
    steps: put<StepFacts>(work.facts.steps, state, { ...step, tasks: [...step.tasks, ...numbered] }),
  });
}
