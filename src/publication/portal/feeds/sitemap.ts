import type { LocalDate } from '../../../kernel/index.js';
import type { SiteView } from '../views.js';
import { xmlText } from './xml.js';

/** The protocol allows no more addresses in one file. */
export const SITEMAP_LIMIT = 50_000;

/** An address with the day of its last visible change; null when the day is not known. */
export interface SitemapEntryView {
  readonly path: string;
  readonly lastModified: LocalDate | null;
}

/**
 * A sitemap file.
 * @throws RangeError above `SITEMAP_LIMIT` entries: split them and name the parts in `renderSitemapIndex`
 */
export function renderSitemap(entries: readonly SitemapEntryView[], site: SiteView): string {
  return sitemapFile('urlset', 'url', entries, site);
}

/**
 * A file that names the parts of a long sitemap.
 * @throws RangeError above `SITEMAP_LIMIT` parts
 */
export function renderSitemapIndex(parts: readonly SitemapEntryView[], site: SiteView): string {
  return sitemapFile('sitemapindex', 'sitemap', parts, site);
}

function sitemapFile(
  root: string,
  element: string,
  entries: readonly SitemapEntryView[],
  site: SiteView,
): string {
  if (entries.length > SITEMAP_LIMIT)
    throw new RangeError(`网站地图每个文件至多 ${SITEMAP_LIMIT} 条，现有 ${entries.length} 条`);
  const lines = entries.map(({ path, lastModified }) => {
    const day = lastModified === null ? '' : `<lastmod>${lastModified}</lastmod>`;
    return `<${element}><loc>${xmlText(site.origin + path)}</loc>${day}</${element}>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</${root}>
`;
}
