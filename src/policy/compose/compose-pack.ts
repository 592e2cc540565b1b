import { addDays, canonicalJson, digestJson, type JsonObject } from '../../kernel/index.js';
import { commonDays, type DateRange } from '../model/date-range.js';
import { fault, placeOf, type Fault } from '../model/fault.js';
import type { PackVersion } from '../model/library.js';
import type { PolicyPack } from '../model/pack.js';
import type { Composition, Laid, OverlayEntry, OverlayItem } from './composition.js';
import { layAssessments } from './lay-assessments.js';
import { layChains } from './lay-chains.js';
import { layCharts } from './lay-charts.js';
import { layForms } from './lay-forms.js';
import { layLists } from './lay-lists.js';
import { layMeasures } from './lay-measures.js';
import { layParameters } from './lay-parameters.js';
import { layProperties } from './lay-properties.js';
import { layRules } from './lay-rules.js';
import { layTransition } from './lay-transition.js';
import { ownOf } from './own.js';
import { itemsOf, keyOf, placeOfItem } from './overlay-items.js';

/**
 * Lays a version over its base (already composed), and says of every part whether it is at least as strict.
 * @param below what the levels under it made of the base's parts
 */
export function composePack(
  version: PackVersion,
  base: PolicyPack | null,
  below: readonly OverlayItem[] = [],
): Composition {
  const rules = layRules(version, base);
  const parameters = layParameters(version, base);
  const lists = layLists(version, base);
  const charts = layCharts(version, base);
  const chains = layChains(version, base);
  const forms = layForms(version, base);
  const measures = layMeasures(version, base);
  const assessments = layAssessments(version, base);
  const properties = layProperties(version, base);
  const transition = layTransition(version, base);
  const settings = laySettings(version, base);
  const pack: PolicyPack = {
    ref: {
      pack: version.id,
      effectiveFrom: version.effectiveFrom,
      sha256: digestJson({ own: version.content, base: base?.ref.sha256 ?? null }),
    },
    title: version.title,
    effectiveFrom: version.effectiveFrom,
    effectiveTo: version.effectiveTo,
    lineage: base === null ? [] : [base.ref, ...base.lineage],
    instruments: [...new Set([...version.instruments, ...(base?.instruments ?? [])])],
    coverage:
      base === null
        ? version.coverage
        : (commonDays(version.coverage, base.coverage) ?? noDays(version.coverage)),
    rules: rules.value,
    charts: charts.value,
    chains: chains.value,
    parameters: parameters.value,
    lists: lists.value,
    forms: forms.value,
    measures: measures.value,
    assessments: assessments.value,
    properties: properties.value,
    unencoded: [...(base?.unencoded ?? []), ...version.unencoded],
    transition: transition.value,
    settings: settings.value,
  };
  const parts: readonly Laid<unknown>[] = [
    rules,
    parameters,
    lists,
    charts,
    chains,
    forms,
    measures,
    assessments,
    properties,
    transition,
    settings,
  ];
  const stated = parts.flatMap((part) => part.entries);
  const entries = base === null ? [] : stated;
  const under = new Map(below.map((item) => [keyOf(item), placeOfItem(item)]));
  return {
    pack,
    entries,
    items: itemsOf(version, stated, below),
    faults: [
      ...parts.flatMap((part) => part.faults ?? []),
      ...entries.flatMap((entry) => loosened(entry, under.get(keyOf(entry)))),
    ],
    notes: entries.flatMap(notProved),
  };
}

/** A pack whose coverage has no day in common with its base's speaks about no day at all. */
function noDays({ from }: DateRange): DateRange {
  return { from, to: addDays(from, -1) };
}

/** Settings say how, not what is required; nobody can tell by machine whether a changed one is looser. */
function laySettings(version: PackVersion, base: PolicyPack | null): Laid<JsonObject> {
  const entries = Object.entries(version.settings).map(([id, value]): OverlayEntry => {
    const before = ownOf(base?.settings, id);
    const same = before !== undefined && canonicalJson(before) === canonicalJson(value);
    const entry = { kind: 'setting', id, source: `${version.source}:1`, why: '' } as const;
    if (before === undefined) return { ...entry, verdict: 'added' };
    if (same) return { ...entry, verdict: 'unchanged' };
    return { ...entry, verdict: 'not-proved', why: '改了基础包的约定，是否放宽须由人判断' };
  });
  return { value: { ...base?.settings, ...version.settings }, entries };
}

const KIND_NAMES = {
  rule: '规则',
  parameter: '参数',
  list: '清单',
  chart: '状态图',
  chain: '审批链',
  form: '表式',
  assessment: '考核办法',
  measure: '口径',
  property: '性质',
  transition: '新旧衔接',
  setting: '约定',
} as const satisfies Record<OverlayEntry['kind'], string>;

/** @param under where the base says it */
function loosened(entry: OverlayEntry, under: string | undefined): Fault[] {
  if (entry.verdict !== 'loosened') return [];
  return [
    fault(
      placeOf(entry.source),
      'overlay-looser',
      `${KIND_NAMES[entry.kind]} ${entry.id} 放宽了基础包${under === undefined ? '' : `（${under}）`}：${entry.why}`,
    ),
  ];
}

function notProved(entry: OverlayEntry): Fault[] {
  if (entry.verdict !== 'not-proved') return [];
  return [fault(placeOf(entry.source), 'not-proved', `${KIND_NAMES[entry.kind]} ${entry.id}：${entry.why}`)];
}
