import { markup, type Html } from '../../publication/index.js';
import type { TrackEntry } from '../../workflow/index.js';
import { chineseDayOf } from '../model/dates.js';
import type { SlipInput } from '../model/slip.js';
import { drawnSignature } from './signature.js';

/** What was said at a step: the words, then who said them, for whom, and when. Without words, what was done. */
export function opinion(input: SlipInput, entry: TrackEntry): Html {
  const words = [outcomeText(input, entry), entry.opinion].filter((text) => text !== null);
  const said = words.length > 0 ? words : [entry.label === '办理' ? '同意。' : `${entry.label}。`];
  const lent = entry.onBehalfOf === null ? '' : `（代${input.nameOf(entry.onBehalfOf)}）`;
  return markup`<div class="opinion">${said.map((text) => markup`<p>${text}</p>`)}<p class="by">${drawnSignature(input, entry)}${entry.name}${lent}　${chineseDayOf(entry.at)}</p></div>`;
}

/** Only the secrecy review has conclusions that say more than the deed itself. */
function outcomeText(input: SlipInput, { event, outcome }: TrackEntry): string | null {
  if (event !== 'REVIEW' || outcome === null) return null;
  const known = input.lists['review-outcomes']?.find(({ id }) => id === outcome);
  return `结论：${known?.label ?? outcome}`;
}
