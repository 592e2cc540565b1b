import { fault, type Fault } from '../model/fault.js';
import type { PolicySource } from '../model/library.js';
import type { ListItem, Unencoded } from '../model/pack.js';
import type { RawLists, RawUnencoded } from '../schema/raw.js';
import { pointerTo } from '../yaml/policy-source.js';
import { many } from './sugar.js';

/** The lists of one file; item ids are unique within a list. */
export function parseLists(
  raw: RawLists,
  source: PolicySource,
): { lists: readonly (readonly [string, readonly ListItem[]])[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const lists = Object.entries(raw).map(([id, items]) => {
    const seen = new Set<string>();
    const parsed = items.map((item, index): ListItem => {
      const place = source.at(pointerTo(pointerTo('', id), index));
      if (seen.has(item.id))
        faults.push(fault(place, 'duplicate-id', `清单 ${id} 中条目 ${item.id} 重复，请改名或删去一处`));
      seen.add(item.id);
      return {
        id: item.id,
        label: item.label,
        clause: many(item.clause),
        with: item.with ?? {},
        source: `${place.file}:${place.line}`,
      };
    });
    return [id, parsed] as const;
  });
  return { lists, faults };
}

/** The clauses that are left to people. */
export function parseUnencoded(raw: readonly RawUnencoded[], source: PolicySource): Unencoded[] {
  return raw.map((entry, index) => ({ ...entry, source: `${source.file}:${source.at(`/${index}`).line}` }));
}
