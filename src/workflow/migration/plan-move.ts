import type { WorkdayCalendar } from '../../calendar/index.js';
import type { JsonObject, LocalDate, Refusal } from '../../kernel/index.js';
import type { PackRef } from '../../policy/index.js';
import { activeStates, type Advanced, type CaseState } from '../engine/advance.js';
import { openedSteps } from '../engine/manner.js';
import type { CaseEvent } from '../model/events.js';
import type { Facts } from '../model/facts.js';
import type { World } from '../model/world.js';
import { approvalsUnder, actedUnder, type Charts } from './approvals-under.js';
import { changeLaw } from './change-law.js';
import { demandedBefore } from './demanded.js';
import { LAW_CHANGED, renamed, type ClockMove, type LawChange, type LawMapping } from './law-change.js';
import { moveClocks } from './move-clocks.js';
import { leavesOf, placeUnder, type Misplaced, type Place } from './place.js';
import { stays } from './stays.js';

export interface MoveInput extends Charts {
  readonly at: CaseState;
  readonly mapping: LawMapping;
  readonly lawOn: LocalDate;
  readonly moment: Pick<CaseEvent, 'at' | 'actor'>;
  readonly calendar: WorkdayCalendar;
  readonly world: World;
}

/** What would become of one case: where it goes with what, or every reason why it stays. */
export interface PlannedMoveOfLaw {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Approvals that stand, and those that fall and are redone, by state. */
  readonly approvals: { readonly kept: readonly string[]; readonly redone: readonly string[] };
  /** States whose tasks are opened anew. */
  readonly reopened: readonly string[];
  readonly clocks: Readonly<Record<string, ClockMove>>;
  readonly problems: readonly Refusal[];
  /** Null where anything stands against it. */
  readonly move: { readonly event: CaseEvent; readonly after: Advanced } | null;
}

/** Plans the move of one case to another law. Pure; asks the calendar once, and writes down what it said. */
export function planMove(input: MoveInput): PlannedMoveOfLaw {
  const { from, to, at, mapping, lawOn, moment, calendar, world } = input;
  const place = placeUnder(from.plan, to.plan, at.value, mapping.states);
  if (!place.ok) return staying(input, place.error.map(misplaced));
  const change = {
    from: refOf(from.ref),
    to: refOf(to.ref),
    lawOn,
    states: mapping.states,
    clocks: {},
  } satisfies LawChange;
  const event: CaseEvent = { type: LAW_CHANGED, ...moment, payload: change };
  const under: Facts = { ...at.facts, case: { ...at.facts.case, lawOn } };
  const clocks = moveClocks({
    from,
    to,
    facts: at.facts,
    place: place.value,
    mapping,
    under,
    event,
    calendar,
  });
  const settled: CaseEvent = { ...event, payload: { ...change, clocks: clocks.moves } };
  const changed = changeLaw({ from, to }, at, settled);
  if (!changed.ok) return staying(input, changed.error.map(misplaced));
  const after = changed.value;
  const problems = [
    ...clocks.problems,
    ...skipped(input, place.value, settled),
    ...openedSteps(to, at.facts, after.facts, world),
  ];
  const kept = Object.keys(after.facts.approvals);
  return {
    from: activeStates(at.value),
    to: activeStates(after.value),
    approvals: {
      kept,
      redone: Object.keys(at.facts.approvals).filter((id) => !kept.includes(renamed(mapping.states, id))),
    },
    reopened: Object.keys(after.facts.steps).filter((id) => after.facts.steps[id]?.openedAt === settled.at),
    clocks: clocks.moves,
    problems,
    move: problems.length > 0 ? null : { event: settled, after },
  };
}

function staying({ at }: MoveInput, problems: readonly Refusal[]): PlannedMoveOfLaw {
  const states = activeStates(at.value);
  return {
    from: states,
    to: states,
    approvals: { kept: [], redone: [] },
    reopened: [],
    clocks: {},
    problems,
    move: null,
  };
}

/**
 * Steps that the new law demands before the case's place and that it has not taken: a case must not get past a review by a
 * change of law. What was as open under the old law at the old place is the rules' matter, there as here.
 */
function skipped({ from, to, at, mapping }: MoveInput, place: Place, event: CaseEvent): readonly Refusal[] {
  const { facts } = at;
  const approvals = approvalsUnder({ from, to }, facts, mapping.states);
  const acted = actedUnder(facts, mapping.states);
  const targets = place.states.map((pair) => pair.to.id);
  const behind = demandedBefore(from, facts, event, leavesOf(at.value));
  const old = (id: string): string | undefined =>
    [...behind].find((state) => renamed(mapping.states, state) === id);
  // What was waited for in a state without a step is in no fact: only a way that led through it under the old law tells.
  const waits = (id: string): boolean => to.plan.states.get(id)?.kind === 'plain';
  const taken = (id: string): boolean => {
    if (waits(id)) return old(id) !== undefined;
    return concludes(to, id) ? id in approvals : (acted[id] ?? []).length > 0;
  };
  const openBefore = (id: string): boolean => {
    const was = old(id);
    if (was === undefined || waits(id)) return false;
    return concludes(from, was) ? !(was in facts.approvals) : (facts.acted[was] ?? []).length === 0;
  };
  const under: Facts = { ...facts, approvals, acted, case: { ...facts.case, lawOn: lawOnIn(event) } };
  return [...demandedBefore(to, under, event, targets)]
    .filter((id) => !taken(id) && !openBefore(id))
    .map((id) => {
      const label = to.plan.states.get(id)?.label ?? id;
      return stays('step-not-taken', {
        message: `按新规定，到所处环节以前须经过“${label}”，本件没有经过，或原意见在新规定下不再有效`,
        cure: `用 --state ${leavesOf(at.value).join('、')}=${id} 改为回到“${label}”，或留在原规定下办完`,
        facts: { state: id },
        clause: to.plan.states.get(id)?.clause ?? [],
      });
    });
}

/** Whether a step ends with an approval, and not by some event of its own. */
function concludes({ plan }: Charts['to'], id: string): boolean {
  return (plan.states.get(id)?.moves ?? []).some(({ auto }) => auto !== null && 'concluded' in auto);
}

function lawOnIn({ payload }: CaseEvent): LocalDate {
  return payload['lawOn'] as LocalDate;
}

function refOf({ pack, effectiveFrom, sha256 }: PackRef): JsonObject & PackRef {
  return { pack, effectiveFrom, sha256 };
}

const WHY: Readonly<Record<Misplaced['why'], (fault: Misplaced) => string>> = {
  'state-gone': ({ state, to }) => `新规定没有环节“${to}”，本件现处“${state}”`,
  'kind-differs': ({ state, to }) => `“${state}”与新规定的“${to}”不是一类环节`,
  'tags-differ': ({ state, to }) => `“${state}”与新规定的“${to}”是否公开、是否办结、是否涉密的标签不同`,
  'region-without-place': ({ state }) => `“${state}”在新规定的并行环节里不能单独成立`,
};

function misplaced(fault: Misplaced): Refusal {
  return stays(fault.why, {
    message: WHY[fault.why](fault),
    cure: `用 --state ${fault.state}=<新环节> 写明对应的环节，或留在原规定下办完`,
    facts: { state: fault.state, to: fault.to },
  });
}
