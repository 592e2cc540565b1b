import { SYSTEM, type Actor } from '../../identity/index.js';
import type { Instant, JsonObject } from '../../kernel/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { PlannedMove } from '../compile/plan.js';
import { activeStates, type CaseState } from '../engine/advance.js';
import { openTasks, standingTask, type Attempt } from '../engine/aim.js';
import { choicesOf } from '../model/quorum.js';
import { atDesk, entitlement } from '../model/tasks.js';
import type { Cast } from './cast.js';

/** Verbs by which a task comes into other hands. */
export const HANDOVERS = ['reassign', 'delegate', 'add-signer'] as const;
export type Handover = (typeof HANDOVERS)[number];

/** What is tried beside the office's own business: every manner of it multiplies the situations. */
export interface Liberties {
  /** 转办、委托 or 加签; null: none. */
  readonly handover: Handover | null;
  /** 阅、撤回 */
  readonly takeBack: boolean;
  /** 逾期 again and again; once it is tried everywhere. */
  readonly lapses: boolean;
  /** How often a case may go back before what follows is no longer looked at. */
  readonly rounds: number;
}

export interface Repertoire {
  readonly chart: CompiledChart;
  readonly cast: Cast;
  readonly liberties: Liberties;
  /** What may be said with an event of a feature; null where no feature says. */
  payloads(event: string, at: CaseState): readonly JsonObject[] | null;
}

const REASON = '事由';

/** Everything that somebody of the cast could try where a case stands, the system included. Most will be refused. */
export function attemptsAt(repertoire: Repertoire, at: CaseState, now: Instant): readonly Attempt[] {
  const { chart } = repertoire;
  const moves = activeStates(at.value)
    .flatMap((id) => chart.plan.states.get(id)?.moves ?? [])
    .filter(({ auto }) => auto === null);
  const seen = new Set<string>();
  return moves.flatMap((move) => {
    const actors = actorsOf(repertoire, move, at);
    if (actors.length === 0) return [];
    return sayings(repertoire, move, at).flatMap((payload) =>
      actors.flatMap((actor): readonly Attempt[] => {
        // The system goes by its tokens; people say in which step they act.
        const state = actor.person === SYSTEM.person ? null : move.state;
        const key = `${move.event} ${state ?? ''} ${actor.person} ${JSON.stringify(payload)}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ type: move.event, payload, at: now, actor, state }];
      }),
    );
  });
}

/** People who could be in the right to make a move; whether they are is for the engine to say. */
function actorsOf(
  { chart, cast, liberties }: Repertoire,
  move: PlannedMove,
  at: CaseState,
): readonly Actor[] {
  if (move.who === 'system' || chart.events.get(move.event)?.system === true) return [SYSTEM];
  switch (move.engine) {
    case 'remind':
    case 'copy':
      // They tell people something and change no fact.
      return [];
    case 'take-back':
    case 'open':
      if (!liberties.takeBack) return [];
      break;
    case 'reassign':
    case 'delegate':
    case 'add-signer':
      if (liberties.handover !== move.engine || !cast.handedIn.has(move.state)) return [];
      break;
    default:
  }
  if (move.who === 'party') {
    const senders = Object.values(at.facts.steps).flatMap(({ from }) => from?.person ?? []);
    return cast.people.filter(({ person }) => senders.includes(person));
  }
  if (move.who !== 'task') {
    const held = standingTask(move.who, at.facts);
    return cast.people.filter((actor) => entitlement(held, actor) !== null);
  }
  const tasks = openTasks(at.facts, move.state);
  return cast.people.filter((actor) =>
    tasks.some((task) => entitlement(move.engine === 'reassign' ? atDesk(task) : task, actor) !== null),
  );
}

function sayings(repertoire: Repertoire, move: PlannedMove, at: CaseState): readonly JsonObject[] {
  const { chart, cast } = repertoire;
  const others = cast.takers;
  switch (move.engine) {
    case 'return':
      return [{ to: move.target, reason: REASON }];
    case 'reassign':
    case 'delegate':
      return others.map((to) => ({ to, reason: REASON }));
    case 'add-signer': {
      // One added signer shows what adding does; more are more of the same.
      const added = (at.facts.steps[move.state]?.tasks ?? []).some((task) => task.added);
      return added ? [] : others.map((person) => ({ person, reason: REASON }));
    }
    case 'lapse':
      return Object.entries(at.facts.clocks)
        .filter(([, { token }]) => !token.endsWith('-lapsed'))
        .map(([name, { token }]) => ({ name, token }));
    case 'take-back':
    case 'open':
      return [{ reason: REASON }];
    default: {
      const said = repertoire.payloads(move.event, at);
      if (said !== null) return said;
      const step = chart.plan.states.get(move.state)?.step ?? null;
      const choices = move.engine === 'decide' && step !== null ? choicesOf(step) : [];
      return choices.length === 0
        ? [{ reason: REASON, opinion: REASON }]
        : choices.map((outcome) => ({ outcome, opinion: REASON }));
    }
  }
}
