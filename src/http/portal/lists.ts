import { dateAt, type Instant } from '../../kernel/index.js';
import {
  ANNUAL_REPORT_KIND,
  countPages,
  documentPath,
  EVERYTHING,
  listPages,
  pagePaths,
  publishedYears,
  renderFeed,
  renderHomePage,
  renderListPage,
  renderSitemap,
  renderSitemapIndex,
  searchedUntil,
  SEARCH_PARAMETER,
  SITEMAP_LIMIT,
  STANDING_LABELS,
  wordsOf,
  type FilterView,
  type ListedRow,
  type ListPosition,
  type ListQuery,
  type Standing,
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
  { value: ANNUAL_REPORT_KIND, label: '政府信息公开年报' },
  { value: 'information', label: '其他信息' },
];

const STANDINGS = (['valid', 'partly-lapsed', 'amended', 'lapsed', 'repealed'] as const).map(
  (value: Standing) => ({ value, label: STANDING_LABELS[value] }),
);

/** The front page: what is newest. */
export async function homePage({ database, site }: PortalDeps): Promise<string> {
  const rows = await listPages(database.reader, { ...EVERYTHING, from: null, limit: LATEST });
  const areas = AREAS.map((area) => ({ area, href: null, count: null }));
  return renderHomePage({ latest: rows.map((row) => row.view), areas }, site);
}

/** The list, a page of it; an unknown filter or position narrows nothing. All of it is a form that works by address alone. */
export async function listPage({ database, site }: PortalDeps, query: unknown): Promise<string> {
  const { reader } = database;
  const asked = askedIn(query);
  const years = (await publishedYears(reader)).map((year) => ({ value: `${year}`, label: `${year} 年` }));
  const kind = chosen(KINDS, asked['kind']);
  const year = chosen(years, asked['year']);
  const standing = chosen(STANDINGS, asked['standing']);
  const words = wordsOf(asked[SEARCH_PARAMETER] ?? '');
  const from = readPosition(asked['cursor']);
  const wanted = { kind, year: year === null ? null : Number(year), standing, words, from, limit: PAGE + 1 };
  const rows = await listPages(reader, wanted);
  const stopped = rows.length > PAGE ? null : await searchedUntil(reader, wanted);
  const { shown, newer, older } = window(rows, from, stopped);
  const filters: readonly FilterView[] = [
    { name: 'kind', label: '类别', options: KINDS, chosen: kind },
    { name: 'year', label: '公开年份', options: years, chosen: year },
    { name: 'standing', label: '有效性', options: STANDINGS, chosen: standing },
  ];
  const search = words.length === 0 ? null : words.join(' ');
  return renderListPage({ rows: shown.map((row) => row.view), filters, search, newer, older }, site);
}

/** The query's plain texts; a name given twice says nothing. */
function askedIn(query: unknown): Readonly<Record<string, string | undefined>> {
  const given = typeof query === 'object' && query !== null ? Object.entries(query) : [];
  return Object.fromEntries(given.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function chosen<T extends string>(
  options: readonly { readonly value: T }[],
  asked: string | undefined,
): T | null {
  return options.find((one) => one.value === asked)?.value ?? null;
}

/**
 * One row more than a page was asked for: it tells whether there is another page beyond, and is not shown.
 * A search that `stopped` before the end goes on from there.
 */
function window(
  rows: readonly ListedRow[],
  from: ListQuery['from'],
  stopped: ListPosition | null,
): { shown: readonly ListedRow[]; newer: string | null; older: string | null } {
  const more = rows.length > PAGE;
  const backwards = from?.direction === 'newer';
  const shown = more ? (backwards ? rows.slice(1) : rows.slice(0, PAGE)) : rows;
  const first = shown[0]?.position ?? null;
  const last = shown.at(-1)?.position ?? null;
  const newer = backwards ? (more ? first : stopped) : from === null ? null : first;
  const older = backwards ? last : more ? last : stopped;
  return {
    shown,
    newer: newer === null ? null : writeCursor({ to: 'newer', ...newer }),
    older: older === null ? null : writeCursor({ to: 'older', ...older }),
  };
}

/** The newest documents as a feed. */
export async function feed({ database, site, clock }: PortalDeps): Promise<string> {
  const rows = await listPages(database.reader, { ...EVERYTHING, from: null, limit: FEED });
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
