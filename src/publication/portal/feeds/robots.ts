import { SITEMAP_PATH } from '../paths.js';
import type { SiteView } from '../views.js';

/** Crawlers may read the whole portal; the staff office and the programming interface are not for them. */
export function renderRobots(site: SiteView): string {
  return `User-agent: *
Disallow: /office
Disallow: /api/
Allow: /

Sitemap: ${site.origin}${SITEMAP_PATH}
`;
}
