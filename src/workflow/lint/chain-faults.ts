import { insteadOf, type ChartSource, type PolicyPack, type StateSource } from '../../policy/index.js';
import { DONE } from '../compile/expand.js';
import type { ChartPlan } from '../compile/plan.js';
import { isReturnable, returnableNames } from './parts.js';
import type { Report } from './report.js';

/** Chains that do not exist, and parallel regions that are not chains. */
export function chainFaults(chart: ChartSource, pack: PolicyPack, report: Report): void {
  for (const [id, state] of Object.entries(chart.states)) {
    chainKnown(id, state, pack, report);
    if (state.states !== undefined && state.type !== 'parallel')
      report(
        'nested-states',
        `环节“${id}”不是并行，不能含下级环节；要并行请写 type: parallel，要先后相接请写审批链（chain）`,
        { state: id, part: ['states'] },
      );
    if (state.type !== 'parallel') continue;
    const regions = Object.entries(state.states ?? {});
    if (regions.length < 2)
      report('parallel-alone', `并行环节“${id}”须有两条以上并行线；只有一条的请直接写审批链（chain）`, {
        state: id,
        part: ['states'],
      });
    if (state.next === undefined)
      report('next-missing', `并行环节“${id}”没有写明都完成后去哪里，请写 next`, { state: id });
    for (const [region, inner] of regions) {
      if (inner.chain === undefined)
        report('region-not-chain', `并行线“${region}”须指定一条审批链（chain）`, { state: region });
      chainKnown(region, inner, pack, report);
    }
  }
}

function chainKnown(id: string, state: StateSource, pack: PolicyPack, report: Report): void {
  if (state.chain === undefined || pack.chains[state.chain] !== undefined) return;
  report(
    'chain-unknown',
    `环节“${id}”所用的审批链“${state.chain}”不存在${insteadOf(state.chain, Object.keys(pack.chains))}`,
    { state: id, part: ['chain'] },
  );
}

/** Where every step of a chain may be returned to, and cannot. */
export function chainReturnFaults(
  chart: ChartSource,
  pack: PolicyPack,
  plan: ChartPlan,
  report: Report,
): void {
  for (const [id, state] of statesIn(chart.states)) {
    const chain = state.chain === undefined ? undefined : pack.chains[state.chain];
    for (const [index, target] of (chain?.returns ?? []).entries()) {
      if (isReturnable(plan, target)) continue;
      report(
        'return-unknown',
        `审批链“${state.chain ?? ''}”可退回的“${target}”不是办理环节${insteadOf(target, returnableNames(plan))}`,
        { state: id, part: ['returns', index] },
      );
    }
  }
}

function statesIn(states: ChartSource['states']): readonly (readonly [string, StateSource])[] {
  return Object.entries(states).flatMap(([id, state]) => [
    [id, state] as const,
    ...statesIn(state.states ?? {}),
  ]);
}

/** Two states of one name, of which one would be lost when chains are written out. */
export function duplicateStates(chart: ChartSource, pack: PolicyPack, report: Report): boolean {
  const seen = new Set<string>();
  let found = false;
  for (const id of idsOf(chart.states, pack)) {
    if (seen.has(id)) {
      report('duplicate-state', `环节“${id}”出现两次，请把其中一个改名`, { state: id });
      found = true;
    }
    seen.add(id);
  }
  return found;
}

/** Ids as they stand when chains are written out: a parallel line is a state around its steps, with a rest state of its own. */
function idsOf(states: ChartSource['states'], pack: PolicyPack, inside = false): readonly string[] {
  return Object.entries(states).flatMap(([id, state]) => {
    const steps = state.chain === undefined ? [] : (pack.chains[state.chain]?.steps ?? []);
    const own = state.chain === undefined ? [id] : [];
    return [
      ...(inside ? [id, id + DONE] : own),
      ...steps.map((step) => step.id),
      ...(state.states === undefined ? [] : idsOf(state.states, pack, state.type === 'parallel')),
    ];
  });
}
