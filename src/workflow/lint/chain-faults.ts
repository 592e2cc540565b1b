import { didYouMean, type ChartSource, type PolicyPack, type StateSource } from '../../policy/index.js';
import type { Report } from './report.js';

/** Chains that do not exist, and parallel regions that are not chains. */
export function chainFaults(chart: ChartSource, pack: PolicyPack, report: Report): void {
  for (const [id, state] of Object.entries(chart.states)) {
    chainKnown(id, state, pack, report);
    if (state.states !== undefined && state.type !== 'parallel')
      report('nested-states', `环节“${id}”不是并行（type: parallel），不能含下级环节`);
    if (state.type !== 'parallel') continue;
    const regions = Object.entries(state.states ?? {});
    if (regions.length < 2) report('parallel-alone', `并行环节“${id}”须有两条以上并行线`);
    if (state.next === undefined) report('next-missing', `并行环节“${id}”没有写明都完成后去哪里（next）`);
    for (const [region, inner] of regions) {
      if (inner.chain === undefined) report('region-not-chain', `并行线“${region}”须指定一条审批链（chain）`);
      chainKnown(region, inner, pack, report);
    }
  }
}

function chainKnown(id: string, state: StateSource, pack: PolicyPack, report: Report): void {
  if (state.chain === undefined || pack.chains[state.chain] !== undefined) return;
  report(
    'chain-unknown',
    `环节“${id}”所用的审批链“${state.chain}”不存在${didYouMean(state.chain, Object.keys(pack.chains))}`,
  );
}

/** Two states of one name, of which one would be lost when chains are written out. */
export function duplicateStates(chart: ChartSource, pack: PolicyPack, report: Report): boolean {
  const seen = new Set<string>();
  let found = false;
  for (const id of idsOf(chart.states, pack)) {
    if (seen.has(id)) {
      report('duplicate-state', `环节“${id}”出现两次`);
      found = true;
    }
    seen.add(id);
  }
  return found;
}

function idsOf(states: Readonly<Record<string, StateSource>>, pack: PolicyPack): readonly string[] {
  return Object.entries(states).flatMap(([id, state]) => {
    const steps = state.chain === undefined ? [] : (pack.chains[state.chain]?.steps ?? []);
    const own = state.chain !== undefined ? [] : [id];
    return [
      ...own,
      ...steps.map((step) => step.id),
      ...(state.states === undefined ? [] : idsOf(state.states, pack)),
    ];
  });
}
