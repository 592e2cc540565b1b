import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The only time of day that a zip of ours knows: the same report is the same bytes. */
const WHEN = new Date(1980, 0, 1, 0, 0, 0);

/** Parts of a package by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Packs an Office file anew: parts in the order of their names, no times; `change` may rewrite a part, `added` are new. */
export function fixedZip(
  bytes: Uint8Array,
  change: (name: string, part: Uint8Array) => Uint8Array = (_, part) => part,
  added: Parts = {},
): Uint8Array {
  const parts = Object.entries({ ...unzipSync(bytes), ...added }).filter(([name]) => !name.endsWith('/'));
  const packed: Zippable = {};
  for (const [name, part] of parts.toSorted(([one], [other]) => inOrder(one, other)))
    packed[name] = [change(name, part), { mtime: WHEN }];
  return zipSync(packed, { level: 6 });
}

/** The list of types comes first, as readers that stream expect it. */
function inOrder(one: string, other: string): number {
  const first = '[Content_Types].xml';
  if (one === first || other === first) return one === first ? -1 : 1;
  return one < other ? -1 : 1;
}
