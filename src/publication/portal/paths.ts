/** Addresses of the portal. Pages, feeds and the routes that serve them read them here, so that no link can die by a typing error. */
export const HOME_PATH = '/';
export const LIST_PATH = '/documents';
/** The list, narrowed to yearly reports. */
export const ANNUAL_REPORT_KIND = 'annual-report';
export const ANNUAL_REPORTS_PATH = `${LIST_PATH}?kind=${ANNUAL_REPORT_KIND}`;
export const ABOUT_PATH = '/about';
export const FEED_PATH = '/feed.atom';
export const SITEMAP_PATH = '/sitemap.xml';
export const ROBOTS_PATH = '/robots.txt';

/** Query parameters of the list beside its filters. */
export const CURSOR_PARAMETER = 'cursor';
export const SEARCH_PARAMETER = 'q';

/** Path of a document's page. */
export function documentPath(slug: string): string {
  return `/documents/${encodeURIComponent(slug)}`;
}

/** Path of an interpretation's page. */
export function interpretationPath(slug: string): string {
  return `/interpretations/${encodeURIComponent(slug)}`;
}
