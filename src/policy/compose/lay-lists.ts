import { canonicalJson } from '../../kernel/index.js';
import type { PackVersion } from '../model/library.js';
import type { ListItem, PolicyPack } from '../model/pack.js';
import type { Laid, OverlayEntry, OverlayVerdict } from './composition.js';
import { ownOf } from './own.js';

type Lists = Readonly<Record<string, readonly ListItem[]>>;

/** Lists of a version laid over its base's: items may be added, none removed, and what the base says of one stays. */
export function layLists(version: PackVersion, base: PolicyPack | null): Laid<Lists> {
  const entries: OverlayEntry[] = [];
  const value: Record<string, readonly ListItem[]> = { ...base?.lists };
  for (const [id, items] of Object.entries(version.lists)) {
    const under = ownOf(base?.lists, id);
    value[id] = under === undefined ? items : mergeItems(under, items);
    const verdict = under === undefined ? { verdict: 'added' as const, why: '' } : judge(under, items);
    entries.push({ kind: 'list', id, ...verdict, source: items[0]?.source ?? version.source });
  }
  return { value, entries };
}

function mergeItems(base: readonly ListItem[], overlay: readonly ListItem[]): readonly ListItem[] {
  const items = new Map(base.map((item) => [item.id, item]));
  for (const item of overlay) {
    const under = items.get(item.id);
    const clause = [...new Set([...(under?.clause ?? []), ...item.clause])];
    items.set(item.id, { ...item, clause, with: { ...under?.with, ...item.with } });
  }
  return [...items.values()];
}

function judge(
  base: readonly ListItem[],
  overlay: readonly ListItem[],
): { verdict: OverlayVerdict; why: string } {
  const under = new Map(base.map((item) => [item.id, item]));
  const grown: string[] = [];
  for (const item of overlay) {
    const known = under.get(item.id);
    if (known === undefined) {
      grown.push(item.id);
      continue;
    }
    if (item.label !== known.label) {
      return {
        verdict: 'loosened',
        why: `条目 ${item.id} 的名称与基础包不同（${known.label}）；清单只能追加，不能改`,
      };
    }
    for (const [key, value] of Object.entries(item.with)) {
      const before = known.with[key];
      if (before === undefined) grown.push(`${item.id}.${key}`);
      else if (canonicalJson(before) !== canonicalJson(value)) {
        return { verdict: 'loosened', why: `条目 ${item.id} 的 ${key} 与基础包不同；清单只能追加，不能改` };
      }
    }
  }
  if (grown.length === 0) return { verdict: 'unchanged', why: '' };
  return { verdict: 'not-proved', why: `追加了 ${grown.join('、')}；追加是否放宽要求，须由人判断` };
}
