import type { PackVersion } from '../model/library.js';
import type { PolicyPack, Transition } from '../model/pack.js';
import type { Laid, OverlayEntry } from './composition.js';

/** Transitional law of a version over its base's: who stays under old law by the base, stays by the overlay too. */
export function layTransition(version: PackVersion, base: PolicyPack | null): Laid<Transition | null> {
  const below = base?.transition ?? null;
  const own = version.transition;
  if (own === null) return { value: below, entries: [] };
  const looser = below?.started === 'pinned' && own.started === 'migrate';
  const entry: OverlayEntry = {
    kind: 'transition',
    id: own.started,
    source: `${version.source}:1`,
    ...(looser
      ? { verdict: 'loosened', why: '基础包规定已经立件的依立件时的规定办完，叠加包不能改为可以迁移' }
      : { verdict: 'added', why: '' }),
  };
  return { value: own, entries: [entry] };
}
