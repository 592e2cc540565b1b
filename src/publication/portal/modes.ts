import { markup, type Html } from './html.js';

/** Ways to show the same page: 标准版, 关怀版 (large print) and 高对比度. */
export const PORTAL_MODES = ['normal', 'large', 'contrast'] as const;
export type PortalMode = (typeof PORTAL_MODES)[number];

/** Name of the cookie, and of the query parameter, that keeps a reader's choice. */
export const MODE_COOKIE = 'portal-mode';
export const MODE_PARAMETER = 'mode';

const MODE_LABELS: Readonly<Record<PortalMode, string>> = {
  normal: '标准版',
  large: '关怀版（大字）',
  contrast: '高对比度',
};
const CURRENT = ' aria-current="true"';

/** Reads what a cookie or a query claims; null when it names no mode. */
export function parseMode(value: unknown): PortalMode | null {
  return PORTAL_MODES.find((mode) => mode === value) ?? null;
}

/** The switch between modes: plain links, so that it works without JavaScript. `query` is the rest of the page's query. */
export function modeSwitch(query: string): Html {
  const rest = query === '' ? '' : `${query}&`;
  return markup`<ul class="modes">${PORTAL_MODES.map((mode) => {
    const current = mode === 'normal' && markup` aria-current="true"`;
    return markup`<li><a href="?${rest}${MODE_PARAMETER}=${mode}" rel="nofollow" data-choice="${mode}"${current}>${MODE_LABELS[mode]}</a></li>`;
  })}</ul>`;
}

/**
 * Turns a page as it was rendered and stored (always the normal one) into the reader's mode. Costs a copy of the
 * page, not a rendering. Texts of authors cannot be hit: their quotation marks are escaped.
 */
export function applyMode(page: string, mode: PortalMode): string {
  if (mode === 'normal') return page;
  return page
    .replace('data-mode="normal"', `data-mode="${mode}"`)
    .replace(`data-choice="normal"${CURRENT}`, 'data-choice="normal"')
    .replace(`data-choice="${mode}"`, `data-choice="${mode}"${CURRENT}`);
}
