import type { ClauseEntry, PolicyPack } from '../../policy/index.js';
import { outcomesOf } from '../compile/expand.js';
import type { ChartPlan, PlannedMove, PlannedState } from '../compile/plan.js';
import type { ScenarioReport } from '../scenarios/run-scenario.js';

/** Something of a pack and the scenarios that pass through it. */
export interface Visit {
  /** `rule-id refuses`, `state`, `state/EVENT/0`, `state=outcome`. */
  readonly id: string;
  readonly kind: 'rule' | 'state' | 'move' | 'outcome';
  readonly scenarios: readonly string[];
}

/** A clause with the scenarios that come past what cites it. */
export interface CoveredClause extends ClauseEntry {
  readonly scenarios: readonly string[];
}

export interface PackCoverage {
  readonly clauses: readonly CoveredClause[];
  readonly visits: readonly Visit[];
}

export interface CoverageInput {
  readonly pack: PolicyPack;
  readonly plans: readonly ChartPlan[];
  readonly clauses: readonly ClauseEntry[];
  readonly reports: readonly ScenarioReport[];
}

/** Which rules, states, moves and outcomes of a pack its scenarios pass through, and so which clauses. */
export function packCoverage({ pack, plans, clauses, reports }: CoverageInput): PackCoverage {
  const through = (key: keyof ScenarioReport['visited'], id: string): readonly string[] =>
    reports.filter(({ visited }) => visited[key].includes(id)).map(({ id: scenario }) => scenario);
  const rules = pack.rules.map(
    ({ id }): Visit => ({ id, kind: 'rule', scenarios: through('refusing', id) }),
  );
  const visits = plans.flatMap((plan) =>
    [...plan.states.values()].flatMap((state): readonly Visit[] => [
      ...(counts(state) ? [{ id: state.id, kind: 'state', scenarios: through('states', state.id) } as const] : []),
      ...state.moves.filter(isDeclared).map(({ key }): Visit => ({
        id: key,
        kind: 'move',
        scenarios: through('moves', key),
      })),
      ...decisionsOf(state).map((id): Visit => ({
        id,
        kind: 'outcome',
        scenarios: through('outcomes', id),
      })),
    ]),
  );
  return {
    visits: [...rules, ...visits],
    clauses: clauses.map((entry) => ({ ...entry, scenarios: scenariosOf(entry, reports) })),
  };
}

/** Rest states and choices are the engine's own: nobody writes them, nobody visits them. */
function counts({ kind }: PlannedState): boolean {
  return kind === 'step' || kind === 'plain' || kind === 'final';
}

function isDeclared({ engine, auto }: PlannedMove): boolean {
  return engine === null && auto === null;
}

function decisionsOf({ id, step, moves }: PlannedState): readonly string[] {
  const decides = moves.some(({ engine }) => engine === 'decide');
  return step === null || !decides ? [] : Object.keys(outcomesOf(step)).map((outcome) => `${id}=${outcome}`);
}

function scenariosOf({ rules }: ClauseEntry, reports: readonly ScenarioReport[]): readonly string[] {
  return reports
    .filter(({ visited }) => [...visited.refusing, ...visited.holding].some((rule) => rules.includes(rule)))
    .map(({ id }) => id);
}
