import type { PackVersion } from '../model/library.js';
import type { ChartSource, PolicyPack, StateSource } from '../model/pack.js';
import { loosenedDeadlines } from './compare-deadlines.js';
import {
  compareMoves,
  compareSteps,
  droppedEffects,
  skipsMore,
  spelling,
  type Diverts,
} from './compare-steps.js';
import type { Laid, OverlayEntry, OverlayVerdict } from './composition.js';
import { ownOf } from './own.js';

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
    const under = ownOf(base?.charts, chart.id);
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
  const [before, after] = [flatten(base.states), flatten(overlay.states)];
  if (base.initial !== overlay.initial && before.has(overlay.initial))
    loosened.push(`改从 ${overlay.initial} 开始`);
  const diverts = divertsPast(before);
  for (const [id, state] of before) {
    const other = after.get(id);
    if (other === undefined) loosened.push(`缺少状态 ${id}`);
    else compareStates(id, { base: state, overlay: other, diverts }, loosened, unproved);
  }
  if (loosened.length > 0) return { verdict: 'loosened', why: loosened.join('；') };
  const differs = unproved.length > 0 ? `（${[...new Set(unproved)].join('、')}有变）` : '';
  return {
    verdict: 'not-proved',
    why: `基础包的状态、环节、标签和绑定都在；流转是否绕过它们未证${differs}，须由模型检验或由人判断`,
  };
}

/**
 * Another target is allowed where it is a state that only the overlay has, since that may lead on to the
 * base's (whether it does is for the verifier); going straight to another state of the base bypasses something.
 */
function divertsPast(known: ReadonlyMap<string, StateSource>): Diverts {
  const ids = new Set([...known.keys()].flatMap((path) => [path, path.slice(path.lastIndexOf('.') + 1)]));
  return (base, overlay) => {
    if (base === overlay) return null;
    if (base === undefined || overlay === undefined || ids.has(overlay) || overlay === 'next')
      return overlay ?? '原处';
    return null;
  };
}

function compareStates(
  id: string,
  {
    base,
    overlay,
    diverts,
  }: { readonly base: StateSource; readonly overlay: StateSource; readonly diverts: Diverts },
  loosened: string[],
  unproved: string[],
): void {
  if (base.type !== overlay.type) loosened.push(`状态 ${id} 的类型变了`);
  if (base.chain !== overlay.chain) loosened.push(`状态 ${id} 不再走审批链 ${base.chain ?? '（无）'}`);
  if (skipsMore(base.when, overlay.when)) loosened.push(`状态 ${id} 可被跳过的条件放宽了`);
  const tags = (base.tags ?? []).filter((tag) => !(overlay.tags ?? []).includes(tag));
  if (tags.length > 0) loosened.push(`状态 ${id} 少了标签 ${tags.join('、')}`);
  const asks = [
    ...loosenedDeadlines(base.deadlines, overlay.deadlines),
    ...droppedEffects(base.entry, overlay.entry),
    ...compareMoves(base.on, overlay.on, diverts),
  ];
  if (diverts(base.next, overlay.next) !== null) asks.push(`next 改去了 ${overlay.next ?? '（无）'}`);
  loosened.push(...asks.map((what) => `状态 ${id} ${what}`));
  if (base.step !== undefined) {
    if (overlay.step === undefined) loosened.push(`状态 ${id} 不再有人办理`);
    else {
      const steps = compareSteps(base.step, overlay.step, diverts);
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
