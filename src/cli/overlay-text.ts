import type { LintReport, OverlayItem, OverlayKind, OverlayLevel } from '../policy/index.js';

const KINDS = {
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
} as const satisfies Readonly<Record<OverlayKind, string>>;

const VERDICTS = {
  added: '新增',
  tightened: '加严',
  unchanged: '未变',
  loosened: '放宽',
  'not-proved': '未证',
} as const satisfies Readonly<Record<OverlayLevel['verdict'], string>>;

/**
 * What overlays make of their bases, for people: a head line per combination of versions with the counts, and
 * a line per part, naming the levels.
 * @param whole all parts; otherwise only those that some level above their first one touched
 */
export function overlayLines(overlays: LintReport['overlays'], whole: boolean): readonly string[] {
  return overlays.flatMap(({ pack, effectiveFrom, on, items }) => {
    const counts = Object.entries(VERDICTS).flatMap(([verdict, name]) => {
      const count = items.filter((item) => item.levels.at(-1)?.verdict === verdict).length;
      return count === 0 ? [] : [`${name} ${count}`];
    });
    const head = `叠加 ${pack}（${effectiveFrom} 版，${on} 起）：${counts.join('，')}`;
    return [head, ...items.filter((item) => whole || touched(item)).map((item) => `  ${itemText(item)}`)];
  });
}

function touched({ levels }: OverlayItem): boolean {
  return levels.slice(1).some(({ verdict }) => verdict !== 'unchanged');
}

function itemText({ kind, id, levels }: OverlayItem): string {
  const ways = levels.map(({ pack, verdict }) => `${pack} ${VERDICTS[verdict]}`);
  return `${KINDS[kind]} ${id}：${ways.join(' → ')}`;
}
