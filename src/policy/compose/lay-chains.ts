import type { PackVersion } from '../model/library.js';
import type { ChainSource, PolicyPack, StepSource } from '../model/pack.js';
import { compareSteps, droppedReturns, spelling } from './compare-steps.js';
import type { Laid, OverlayEntry, OverlayVerdict } from './composition.js';
import { ownOf } from './own.js';

/** Approval chains of a version laid over its base's: the base's steps must all be there, in their order. */
export function layChains(
  version: PackVersion,
  base: PolicyPack | null,
): Laid<Readonly<Record<string, ChainSource>>> {
  const entries = Object.values(version.chains).map((chain): OverlayEntry => {
    const under = ownOf(base?.chains, chain.id);
    const verdict = under === undefined ? { verdict: 'added' as const, why: '' } : judge(under, chain);
    return { kind: 'chain', id: chain.id, ...verdict, source: chain.source };
  });
  return { value: { ...base?.chains, ...version.chains }, entries };
}

function judge(base: ChainSource, overlay: ChainSource): { verdict: OverlayVerdict; why: string } {
  if (spelling({ ...base, source: '' }) === spelling({ ...overlay, source: '' }))
    return { verdict: 'unchanged', why: '' };
  const loosened: string[] = [];
  const unproved: string[] = [];
  let last = -1;
  for (const step of base.steps) {
    const index = overlay.steps.findIndex(({ id }) => id === step.id);
    const other = overlay.steps[index];
    if (other === undefined) loosened.push(`缺少环节 ${step.id}`);
    else {
      if (index < last) loosened.push(`环节 ${step.id} 的先后变了`);
      last = index;
      const compared = compareSteps(step, other);
      loosened.push(...compared.loosened.map((what) => `环节 ${step.id}：${what}`));
      unproved.push(...compared.unproved.map((what) => `${step.id} 的${what}`));
    }
  }
  const known = new Set(base.steps.map(({ id }) => id));
  const detours = overlay.steps.filter((step) => !known.has(step.id) && leavesChain(step));
  unproved.push(...detours.map(({ id }) => `新环节 ${id} 的去向`));
  loosened.push(...droppedReturns(base.returns, overlay.returns));
  if (spelling(base.returns) !== spelling(overlay.returns)) unproved.push('returns');
  if (loosened.length > 0) return { verdict: 'loosened', why: loosened.join('；') };
  if (unproved.length > 0)
    return { verdict: 'not-proved', why: `环节都在；${unproved.join('、')}有变，是否放宽须由人判断` };
  return { verdict: 'tightened', why: '' };
}

/** Whether a step can lead past what follows it in the chain. */
function leavesChain(step: StepSource): boolean {
  const elsewhere = Object.values(step.outcomes ?? {}).some(({ to }) => to !== 'next');
  const moves = Object.values(step.on ?? {}).some((transitions) =>
    transitions.some(({ target }) => target !== undefined),
  );
  return elsewhere || moves || step.vote !== undefined;
}
