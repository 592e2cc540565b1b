import { canonicalJson, omit, put, type Json, type Result } from '../../kernel/index.js';
import type { DeadlineSource } from '../../policy/index.js';
import type { PlannedState } from '../compile/plan.js';
import type { Advanced, CaseState } from '../engine/advance.js';
import { startClock, startDeadline, stopClock, withFacts, type Work } from '../engine/moves.js';
import type { CaseEvent } from '../model/events.js';
import type { ClockFacts } from '../model/facts.js';
import type { Charts } from './approvals-under.js';
import { carry } from './carry.js';
import type { LawChange } from './law-change.js';
import { placeUnder, type Misplaced } from './place.js';

/**
 * 改按新规定办理 — moves a case to another chart as its event says. Pure, and all there is to it: replay is this function.
 * @returns why the case has no place there, which a journal never says of what happened
 */
export function changeLaw(
  charts: Charts,
  at: CaseState,
  event: CaseEvent,
): Result<Advanced, readonly Misplaced[]> {
  const change = event.payload as LawChange;
  const place = placeUnder(charts.from.plan, charts.to.plan, at.value, change.states);
  if (!place.ok) return place;
  const { states, lawOn } = change;
  const carried = carry({ ...charts, at, place: place.value, states, lawOn, event });
  const begun: Work = { facts: carried.facts, intents: carried.intents, left: null, cause: event };
  const wound = Object.entries(at.facts.clocks).reduce(
    (work, [name, clock]) => moveClock(work, name, clock, change),
    begun,
  );
  const started = [...place.value.around, ...place.value.states].reduce(
    (work, pair) => startNew(charts, work, pair, event),
    wound,
  );
  return { ok: true, value: { value: place.value.value, facts: started.facts, intents: started.intents } };
}

/** Whether a clock has lapsed for the last time: it is kept to be seen, and runs no more. */
export function isSpent({ token }: ClockFacts): boolean {
  return token.endsWith('-lapsed');
}

function moveClock(work: Work, name: string, clock: ClockFacts, { clocks }: LawChange): Work {
  const move = clocks[name];
  if (move === undefined) return work;
  if (move.term === null && move.name === name && move.state === clock.state) return work;
  if (isSpent(clock)) {
    const rest = omit(work.facts.clocks, name);
    return withFacts(work, { clocks: put(rest, move.name, { ...clock, state: move.state }) });
  }
  return startClock(stopClock(work, name), move.state, move.name, clock.lapses, move.term ?? clock.term);
}

/** Terms that only the new law has start on the day of the move; nobody was bound by them before. */
function startNew(
  { to }: Charts,
  work: Work,
  pair: { readonly from: PlannedState; readonly to: PlannedState },
  event: CaseEvent,
): Work {
  const state = pair.to;
  return state.deadlines.reduce((now, deadline) => {
    if (Object.hasOwn(now.facts.clocks, deadline.id) || isOld(pair.from, deadline)) return now;
    const scope = to.scope({ facts: now.facts }, event);
    if (deadline.when !== undefined && !to.applies(deadline.when, scope)) return now;
    const term = to.termOf(deadline, now.facts);
    return term === null ? now : startDeadline(now, state.id, deadline, term, event);
  }, work);
}

/** A deadline that the old state had too: that it does not run now is what the old law made of it. */
function isOld({ deadlines }: PlannedState, deadline: DeadlineSource): boolean {
  const spelt = canonicalJson(deadline as unknown as Json);
  return deadlines.some((old) => canonicalJson(old as unknown as Json) === spelt);
}
