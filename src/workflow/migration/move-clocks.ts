import type { WorkdayCalendar } from '../../calendar/index.js';
import { readPath, type ClauseRef, type JsonObject, type Refusal } from '../../kernel/index.js';
import type { DeadlineSource } from '../../policy/index.js';
import { dueOf } from '../deadlines/due.js';
import type { CaseEvent } from '../model/events.js';
import type { ClockFacts, Facts } from '../model/facts.js';
import type { Charts } from './approvals-under.js';
import { isSpent } from './change-law.js';
import { renamed, type ClockMove, type LawMapping } from './law-change.js';
import type { Place } from './place.js';
import { stays } from './stays.js';

export interface ClockInput extends Charts {
  readonly facts: Facts;
  readonly place: Place;
  readonly mapping: LawMapping;
  /** The facts as the new law reads them, its day included. */
  readonly under: Facts;
  readonly event: CaseEvent;
  readonly calendar: WorkdayCalendar;
}

/** What becomes of each running clock of a state: its place, and the earlier of the two days. */
export interface MovedClocks {
  readonly moves: Readonly<Record<string, ClockMove>>;
  readonly problems: readonly Refusal[];
}

/** Finds for each clock of a state its place under the new law. Clocks that features started belong to no state and run on. */
export function moveClocks(input: ClockInput): MovedClocks {
  const moves: Record<string, ClockMove> = {};
  const problems: Refusal[] = [];
  for (const [name, clock] of Object.entries(input.facts.clocks)) {
    if (clock.state === '') continue;
    const moved = moveClock(input, name, clock);
    if ('code' in moved) problems.push(moved as Refusal);
    else moves[name] = moved;
  }
  return { moves, problems };
}

function moveClock(input: ClockInput, name: string, clock: ClockFacts): ClockMove | Refusal {
  const { place, mapping, to, under, event } = input;
  const pair = [...place.states, ...place.around].find(({ from }) => from.id === clock.state);
  const target = renamed(mapping.clocks, name);
  const deadline = pair?.to.deadlines.find(({ id }) => id === target);
  if (pair === undefined || deadline === undefined) {
    if (isSpent(clock)) return { name, state: pair?.to.id ?? clock.state, term: null };
    return stays('clock-without-place', {
      message: `期限“${name}”还在走，新规定在所处环节没有这个期限`,
      cure: `用 --clock ${name}=<新期限> 写明对应的期限，或留在原规定下办完`,
      facts: { clock: name, state: clock.state },
      clause: clausesOf(clock),
    });
  }
  const state = pair.to.id;
  if (isSpent(clock)) return { name: target, state, term: null };
  const scope = to.scope({ facts: under }, event);
  const applies = deadline.when === undefined || to.applies(deadline.when, scope);
  const term = applies ? termUnder(input, clock, deadline) : null;
  const holds = term === null ? 'old' : stricter(input.calendar, clock.term, term);
  if (holds === null) {
    return stays('clock-undetermined', {
      message: `期限“${name}”的届满日按新旧规定孰先孰后现在算不出（日历尚未公布）`,
      cure: '等有关年份的放假通知公布、更新日历后再迁移',
      facts: { clock: name, state: clock.state },
      clause: deadline.clause,
    });
  }
  const same = target === name && state === clock.state && holds === 'old';
  return { name: target, state, term: same ? null : holds === 'new' ? term : clock.term };
}

/** The new term, counted from the same start as the old one where the new law names no other. */
function termUnder(
  { to, under }: ClockInput,
  clock: ClockFacts,
  deadline: DeadlineSource,
): JsonObject | null {
  const term = to.termOf(deadline, under);
  if (term === null) return null;
  const named = deadline.from === undefined ? null : readPath(under, deadline.from);
  const from = typeof named === 'string' ? named : (clock.term['from'] ?? null);
  return { from, amount: term.amount, unit: term.unit, clause: [...deadline.clause] };
}

/** Which of two terms ends first; `old` where they end together, null where that cannot be told. */
function stricter(calendar: WorkdayCalendar, old: JsonObject, now: JsonObject): 'old' | 'new' | null {
  const [before, after] = [dueOf(calendar, old).at, dueOf(calendar, now).at];
  if (before !== null && after !== null) return after < before ? 'new' : 'old';
  const comparable = old['from'] === now['from'] && old['unit'] === now['unit'];
  return comparable ? (Number(now['amount']) < Number(old['amount']) ? 'new' : 'old') : null;
}

function clausesOf({ term }: ClockFacts): Refusal['clause'] {
  const clause: unknown = term['clause'];
  return Array.isArray(clause) ? clause.filter((one): one is ClauseRef => typeof one === 'string') : [];
}
