import { markup, type Html } from '../../publication/index.js';
import { pathOf, SIGNATURE_BOX } from '../../signatures/index.js';
import type { TrackEntry } from '../../workflow/index.js';
import type { SlipInput } from '../model/slip.js';

/** The drawn signature that was put on an act, before the printed name; null where there is none. */
export function drawnSignature(
  { signatures }: Pick<SlipInput, 'signatures'>,
  { person, name, signature }: Pick<TrackEntry, 'person' | 'name' | 'signature'>,
): Html | null {
  const drawn = signatures.find((one) => one.person === person && one.hash === signature);
  if (drawn === undefined) return null;
  const { width, height } = SIGNATURE_BOX;
  return markup`<svg class="drawn" role="img" aria-label="${name}的手写签名" viewBox="0 0 ${width} ${height}"><path d="${pathOf(drawn.strokes)}"/></svg>`;
}
