import { dateAt, type Instant } from '../../kernel/index.js';
import {
  countPages,
  documentPath,
  listPages,
  pagePaths,
  renderFeed,
  renderHomePage,
  renderListPage,
  renderSitemap,
  renderSitemapIndex,
  SITEMAP_LIMIT,
  type FilterView,
  type ListedRow,
  type ListQuery,
} from '../../publication/index.js';
import { writeCursor } from '../cursor.js';
import { readPosition } from './list-position.js';
import type { PortalDeps } from './portal-deps.js';

const PAGE = 20;
const LATEST = 8;
const FEED = 30;
const AREAS = ['decision', 'execution', 'management', 'service', 'outcome'] as const;

const KINDS = [
  { value: 'policy', label: '政策性文件' },
  { value: 'ordinary', label: '一般公文' },
  { value: 'information', label: '其他信息' },
];

/** The front page: what is newest. */
export async function homePage({ database, site }: PortalDeps): Promise<string> {
  const rows = await listPages(database.reader, { kind: null, from: null, limit: LATEST });
  const areas = AREAS.map((area) => ({ area, href: null, count: null }));
  return renderHomePage({ latest: rows.map((row) => row.view), areas }, site);
}

/** The list, a page of it; an unknown filter or position shows the list from its beginning. */
export async function listPage({ database, site }: PortalDeps, query: unknown): Promise<string> {
  const asked =
    typeof query === 'object' && query !== null ? (query as Readonly<Record<string, unknown>>) : {};
  const kind = KINDS.find((one) => one.value === asked['kind'])?.value ?? null;
  const from = readPosition(asked['cursor']);
  const rows = await listPages(database.reader, { kind, from, limit: PAGE + 1 });
  const { shown, newer, older } = window(rows, from);
  const filter: FilterView = { name: 'kind', label: '类别', options: KINDS, chosen: kind };
  return renderListPage(
    { rows: shown.map((row) => row.view), filters: [filter], search: null, newer, older },
    site,
  );
}

/** One row more than a page was asked for: it tells whether there is another page beyond, and is not shown. */
function window(
  rows: readonly ListedRow[],
  from: ListQuery['from'],
): { shown: readonly ListedRow[]; newer: string | null; older: string | null } {
  const more = rows.length > PAGE;
  const backwards = from?.direction === 'newer';
  const shown = more ? (backwards ? rows.slice(1) : rows.slice(0, PAGE)) : rows;
  const first = shown[0]?.position;
  const last = shown.at(-1)?.position;
  const hasNewer = backwards ? more : from !== null;
  const hasOlder = backwards || more;
  return {
    shown,
    newer: hasNewer && first !== undefined ? writeCursor({ to: 'newer', ...first }) : null,
    older: hasOlder && last !== undefined ? writeCursor({ to: 'older', ...last }) : null,
  };
}

/** The newest documents as a feed. */
export async function feed({ database, site, clock }: PortalDeps): Promise<string> {
  const rows = await listPages(database.reader, { kind: null, from: null, limit: FEED });
  const entries = rows.map(({ view, position }) => ({
    path: documentPath(view.slug),
    title: view.title,
    summary: null,
    issuer: view.issuer,
    publishedAt: position.at as Instant,
    updatedAt: position.at as Instant,
  }));
  return renderFeed({ entries, updatedAt: entries[0]?.updatedAt ?? clock.now() }, site);
}

/** All addresses; beyond what one file may hold, an index of parts. */
export async function sitemap({ database, site }: PortalDeps): Promise<string> {
  const count = await countPages(database.reader);
  if (count <= SITEMAP_LIMIT) return sitemapPart({ database, site }, 0);
  const parts = Array.from({ length: Math.ceil(count / SITEMAP_LIMIT) }, (_, part) => ({
    path: `/sitemaps/${part}.xml`,
    lastModified: null,
  }));
  return renderSitemapIndex(parts, site);
}

/** One part of the sitemap. */
export async function sitemapPart(
  { database, site }: Pick<PortalDeps, 'database' | 'site'>,
  part: number,
): Promise<string> {
  const rows = await pagePaths(database.reader, part * SITEMAP_LIMIT, SITEMAP_LIMIT);
  return renderSitemap(
    rows.map((row) => ({ path: row.path, lastModified: dateAt(row.publishedAt) })),
    site,
  );
}
