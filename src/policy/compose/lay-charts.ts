import type { PackVersion } from '../model/library.js';
import type { ChartSource, PolicyPack, StateSource } from '../model/pack.js';
import { compareSteps, skipsMore, spelling } from './compare-steps.js';
import type { Laid, OverlayEntry, OverlayVerdict } from './composition.js';

/**
 * Charts of a version laid over its base's: a chart of the same id takes the place of the base's. It must
 * keep every state, step, chain, tag and binding; that its transitions bypass nothing is for the verifier,
 * which explores the compiled chart, and is reported here as not proved.
 */
export function layCharts(
  version: PackVersion,
  base: PolicyPack | null,
): Laid<Readonly<Record<string, ChartSource>>> {
  const entries = Object.values(version.charts).map((chart): OverlayEntry => {
    const under = base?.charts[chart.id];
    const verdict = under === undefined ? { verdict: 'added' as const, why: '' } : judge(under, chart);
    return { kind: 'chart', id: chart.id, ...verdict, source: chart.source };
  });
  return { value: { ...base?.charts, ...version.charts }, entries };
}

function judge(base: ChartSource, overlay: ChartSource): { verdict: OverlayVerdict; why: string } {
  if (spelling({ ...base, source: '' }) === spelling({ ...overlay, source: '' }))
    return { verdict: 'unchanged', why: '' };
  const loosened: string[] = [];
  const unproved: string[] = [];
  const bindings = base.binds.filter((path) => !overlay.binds.includes(path));
  if (bindings.length > 0) loosened.push(`binds 少了 ${bindings.join('、')}`);
  if (base.initial !== overlay.initial) unproved.push('初始状态');
  const after = flatten(overlay.states);
  for (const [id, state] of flatten(base.states)) {
    const other = after.get(id);
    if (other === undefined) loosened.push(`缺少状态 ${id}`);
    else compareStates(id, state, other, loosened, unproved);
  }
  if (loosened.length > 0) return { verdict: 'loosened', why: loosened.join('；') };
  const differs = unproved.length > 0 ? `（${[...new Set(unproved)].join('、')}有变）` : '';
  return {
    verdict: 'not-proved',
    why: `基础包的状态、环节、标签和绑定都在；流转是否绕过它们未证${differs}，须由模型检验或由人判断`,
  };
}

function compareStates(
  id: string,
  base: StateSource,
  overlay: StateSource,
  loosened: string[],
  unproved: string[],
): void {
  if (base.type !== overlay.type) loosened.push(`状态 ${id} 的类型变了`);
  if (base.chain !== overlay.chain) loosened.push(`状态 ${id} 不再走审批链 ${base.chain ?? '（无）'}`);
  if (skipsMore(base.when, overlay.when)) loosened.push(`状态 ${id} 可被跳过的条件放宽了`);
  const tags = (base.tags ?? []).filter((tag) => !(overlay.tags ?? []).includes(tag));
  if (tags.length > 0) loosened.push(`状态 ${id} 少了标签 ${tags.join('、')}`);
  const deadlines = (base.deadlines ?? []).filter(
    (one) => !(overlay.deadlines ?? []).some((other) => other.id === one.id),
  );
  if (deadlines.length > 0) loosened.push(`状态 ${id} 少了期限 ${deadlines.map((one) => one.id).join('、')}`);
  if (base.step !== undefined) {
    if (overlay.step === undefined) loosened.push(`状态 ${id} 不再有人办理`);
    else {
      const steps = compareSteps(base.step, overlay.step);
      loosened.push(...steps.loosened.map((what) => `状态 ${id}：${what}`));
      unproved.push(...steps.unproved.map((what) => `${id} 的${what}`));
    }
  }
}

/** Every state by its dotted path. */
function flatten(states: Readonly<Record<string, StateSource>>, above = ''): Map<string, StateSource> {
  const found = new Map<string, StateSource>();
  for (const [id, state] of Object.entries(states)) {
    found.set(`${above}${id}`, state);
    for (const [inner, nested] of flatten(state.states ?? {}, `${above}${id}.`)) found.set(inner, nested);
  }
  return found;
}
