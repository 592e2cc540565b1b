import { insteadOf, placeOf, type ChartSource, type Fault, type PolicyPack } from '../../policy/index.js';
import { expandChart } from '../compile/expand.js';
import type { ChartPlan } from '../compile/plan.js';
import type { ChartLintInput, Report } from './report.js';
import { namesOf, partOf } from './parts.js';
import { circleFaults } from './circle-faults.js';
import { chainFaults, chainReturnFaults, duplicateStates } from './chain-faults.js';
import { deadlineFaults } from './deadline-faults.js';
import { reachFaults } from './reach-faults.js';
import { spotsOf } from './spots.js';
import { stepFaults } from './step-faults.js';
import { wordFaults } from './word-faults.js';

/**
 * Everything that XState would pass over in silence: unknown words and targets, states nobody reaches or leaves,
 * steps nobody can do, ambiguous moves, terms that cannot be read. All faults at once.
 */
export function lintCharts(pack: PolicyPack, input: ChartLintInput): readonly Fault[] {
  const faults = Object.values(pack.charts).flatMap((chart) => lintChart(chart, pack, input));
  return [...faults, ...restingRules(pack)];
}

function lintChart(chart: ChartSource, pack: PolicyPack, input: ChartLintInput): readonly Fault[] {
  const faults: Fault[] = [];
  const spots = spotsOf(chart, pack.chains);
  const report: Report = (code, message, spot) => {
    const { source, pointer } = spot === undefined ? { source: chart.source, pointer: '' } : spots(spot);
    const place = spot === undefined ? undefined : input.place?.(source, pointer);
    faults.push({ ...(place ?? placeOf(source)), code, message: `流程 ${chart.id}：${message}` });
  };
  chainFaults(chart, pack, report);
  if (duplicateStates(chart, pack, report) || faults.length > 0) return faults;
  const plan = expandChart(chart, pack.chains);
  targetFaults(plan, report);
  chainReturnFaults(chart, pack, plan, report);
  wordFaults(plan, input, report);
  stepFaults(plan, input, report);
  deadlineFaults(plan, pack, report);
  circleFaults(plan, report);
  if (faults.length === 0) reachFaults(plan, report);
  return faults;
}

function targetFaults(plan: ChartPlan, report: Report): void {
  const states = namesOf(plan);
  if (!plan.states.has(plan.initial))
    report('initial-unknown', `初始环节“${plan.initial}”不存在${insteadOf(plan.initial, states)}`, {
      state: null,
      part: ['initial'],
    });
  for (const state of plan.states.values()) {
    for (const move of state.moves) {
      // What a step may be returned to is checked with the step and its chain.
      if (move.target === null || plan.states.has(move.target) || move.engine !== null) continue;
      report(
        'target-unknown',
        `环节“${state.id}”${move.event === '' ? '' : `的 ${move.event}`} 指向不存在的环节“${move.target}”${insteadOf(move.target, states)}`,
        { state: state.id, part: partOf(move, state) },
      );
    }
  }
}

/** Rules that no event of any state asks: a requirement that nobody would ever notice. */
function restingRules(pack: PolicyPack): readonly Fault[] {
  const plans = new Map<string, ChartPlan>();
  return pack.rules.flatMap((rule) => {
    const chart = pack.charts[rule.chart];
    if (chart === undefined) return [];
    const plan = plans.get(rule.chart) ?? expandChart(chart, pack.chains);
    plans.set(rule.chart, plan);
    const asked = [...plan.states.values()].some(
      (state) =>
        (rule.at.length === 0 || rule.at.includes(state.id)) &&
        state.moves.some((move) => rule.on.includes(move.event)),
    );
    const opening = rule.on.includes('CREATE') && (rule.at.length === 0 || rule.at.includes(plan.initial));
    if (asked || opening) return [];
    return [
      {
        ...placeOf(rule.source),
        code: 'rule-never-asked',
        message: `规则 ${rule.id}：没有任何环节会发生 ${rule.on.join('、')}，规则永远不会被检查；请改 on、at，或删去这条规则`,
      },
    ];
  });
}
