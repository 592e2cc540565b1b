import { markup } from '../html.js';

/** Stands where a field has no value: a dash for the eye, a word for a screen reader. */
export const NOT_GIVEN = markup`<span aria-hidden="true">—</span><span class="unseen">未标注</span>`;
