import type { LocalDate } from '../../kernel/index.js';
import type { PackVersion } from '../model/library.js';
import type { OverlayEntry, OverlayItem, OverlayLevel } from './composition.js';

/**
 * What every level made of every part: who added it, who tightened it, who left it as it was.
 * @param entries what this version says of its own parts and of its base's
 * @param below the same for the base, lowest level first
 */
export function itemsOf(
  version: PackVersion,
  entries: readonly OverlayEntry[],
  below: readonly OverlayItem[],
): readonly OverlayItem[] {
  const said = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const inherited = below.map((item): OverlayItem => {
    const entry = said.get(keyOf(item));
    said.delete(keyOf(item));
    const unchanged = { verdict: 'unchanged', why: '', source: placeOfItem(item) } as const;
    return { ...item, levels: [...item.levels, levelOf(version, entry ?? unchanged)] };
  });
  const own = [...said.values()].map((entry): OverlayItem => ({
    kind: entry.kind,
    id: entry.id,
    levels: [levelOf(version, entry)],
  }));
  return [...inherited, ...own];
}

/** Where the part was last stated: at the nearest level that did more than inherit it. */
export function placeOfItem({ levels }: OverlayItem): string {
  return levels.findLast(({ verdict }) => verdict !== 'unchanged')?.source ?? levels[0]?.source ?? '';
}

/** One name for a part of a pack. */
export function keyOf({ kind, id }: Pick<OverlayItem, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function levelOf(
  { id, effectiveFrom }: { readonly id: string; readonly effectiveFrom: LocalDate },
  { verdict, why, source }: Pick<OverlayEntry, 'verdict' | 'why' | 'source'>,
): OverlayLevel {
  return { pack: id, effectiveFrom, verdict, why, source };
}
