import type { Actor, ResolvedMandate } from '../../identity/index.js';
import type { Instant } from '../../kernel/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import { activeStates, type CaseState } from '../engine/advance.js';
import { isOfPerson, mandatesOf } from '../model/tasks.js';
import { outlook, type MoveOutlook } from '../outlook.js';
import { explained, sameReasons, type RehearsedMove, type RehearsedMoves } from './rehearsed.js';

/** A case under one chart. */
export interface Standing {
  readonly chart: CompiledChart;
  readonly at: CaseState;
}

/** What can be done where a case stands, under one law and under another: lost, gained, or judged otherwise. */
export function compareMoves(before: Standing, after: Standing, now: Instant): RehearsedMoves {
  const actor = whoeverMay([before, after]);
  const was = byMove(outlook(before.chart, before.at, actor, now).moves);
  const is = byMove(outlook(after.chart, after.at, actor, now).moves);
  const without = (one: ReadonlyMap<string, MoveOutlook>, other: ReadonlyMap<string, MoveOutlook>) =>
    [...one].flatMap(([key, move]) => (other.has(key) ? [] : [named(move)]));
  const judged = [...was].flatMap(([key, move]) => {
    const other = is.get(key);
    if (other === undefined) return [];
    const pair = { before: judgementOf(move), after: judgementOf(other) };
    const same =
      sameReasons(pair.before.refusals, pair.after.refusals) &&
      pair.before.choices.join() === pair.after.choices.join();
    return same ? [] : [{ ...named(move), ...pair }];
  });
  return { lost: without(was, is), gained: without(is, was), judged };
}

function byMove(moves: readonly MoveOutlook[]): ReadonlyMap<string, MoveOutlook> {
  return new Map(moves.map((move) => [`${move.state}/${move.event}`, move]));
}

function named({ state, event, label }: MoveOutlook): RehearsedMove {
  return { state, event, label };
}

function judgementOf({ missing, outcomes, targets }: MoveOutlook) {
  return { refusals: missing.map(explained), choices: [...outcomes, ...targets] };
}

/** Somebody who holds whatever role either law asks for: who may act is not the question here, but whether anybody can. */
function whoeverMay(standings: readonly Standing[]): Actor {
  const mandates = standings.flatMap(({ chart, at }): readonly ResolvedMandate[] => {
    const ofTasks = Object.values(at.facts.steps).flatMap(({ tasks }) =>
      tasks.flatMap((task) => [...task.mandates, ...task.desk]),
    );
    const ofMoves = activeStates(at.value)
      .flatMap((id) => chart.plan.states.get(id)?.moves ?? [])
      .flatMap(({ who }) => (typeof who === 'object' ? mandatesOf(who, at.facts, []) : []));
    return [...ofTasks, ...ofMoves].flatMap((one) =>
      isOfPerson(one) ? [] : [{ role: one.role, organ: one.organ, covers: [one.organ] }],
    );
  });
  return { person: 'whoever-may', name: '', mandates };
}
