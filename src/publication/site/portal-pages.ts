import type { EntityManager } from 'typeorm';
import { insertRow, joined, run, sql, type Sql, type Tx } from '../../database/index.js';
import { dateAt, type Instant } from '../../kernel/index.js';
import type { DocumentRowView, Standing } from '../portal/index.js';
import { compared, indexed, type Narrowing } from './narrowing.js';
import { PortalPageRow } from './portal-page.entity.js';

/** A stored page on its way to a reader. */
export interface ServedPage {
  readonly html: string;
  readonly etag: string;
  readonly status: 'live' | 'withdrawn';
}

/** Where a page of the list ends: time and address of its last row. */
export interface ListPosition {
  readonly at: string;
  readonly slug: string;
}

export interface ListQuery extends Narrowing {
  /** Rows older than this position, or newer ones; null for the newest. */
  readonly from: { readonly position: ListPosition; readonly direction: 'older' | 'newer' } | null;
  readonly limit: number;
}

export interface ListedRow {
  readonly view: DocumentRowView;
  readonly position: ListPosition;
}

interface Row {
  readonly slug: string;
  readonly title: string;
  readonly document_number: string | null;
  readonly index_number: string | null;
  readonly issuer: string;
  readonly standing: string;
  readonly has_interpretation: number;
  readonly published_at: string;
}

/** Stores the pages of a release; a page released before at the same address is replaced. */
export async function putPages(tx: Tx, pages: readonly PortalPageRow[]): Promise<void> {
  for (const page of pages) {
    await run(tx, sql`delete from portal_page where path = ${page.path}`);
    await insertRow(tx, PortalPageRow, page);
  }
  await countUp(tx);
}

/** Takes the pages of a case down: what is served from now on is `html`, without a word of the document. */
export async function withdrawPages(tx: Tx, caseId: string, html: string, etag: string): Promise<void> {
  await run(
    tx,
    sql`update portal_page set status = ${'withdrawn'}, title = ${''}, document_number = ${null}, index_number = ${null}, html = ${html}, etag = ${etag}, record = ${null} where case_id = ${caseId}`,
  );
  await countUp(tx);
}

/** Every rendered list from before is out of date from this commit on. */
async function countUp(tx: Tx): Promise<void> {
  await run(tx, sql`update portal_stamp set stamp = stamp + 1`);
}

/** What a rendered list is kept under: another number once any page has come, changed or gone. */
export async function portalStamp(reader: EntityManager): Promise<number> {
  const [row] = await run<{ stamp: number }>(reader, sql`select stamp from portal_stamp`);
  if (row === undefined) throw new Error('portal_stamp has no row: the migrations did not run');
  return row.stamp;
}

/** The page at an address, or null. */
export async function pageAt(reader: EntityManager, path: string): Promise<ServedPage | null> {
  const [row] = await run<ServedPage>(
    reader,
    sql`select html, etag, status from portal_page where path = ${path}`,
  );
  return row ?? null;
}

/** The approved record of a live document, or null. */
export async function recordAt(reader: EntityManager, path: string): Promise<string | null> {
  const [row] = await run<{ record: string | null }>(
    reader,
    sql`select record from portal_page where path = ${path} and status = ${'live'}`,
  );
  return row?.record ?? null;
}

/** The case behind a live page, or null. */
export async function caseAt(reader: EntityManager, path: string): Promise<string | null> {
  const [row] = await run<{ case_id: string }>(
    reader,
    sql`select case_id from portal_page where path = ${path} and status = ${'live'}`,
  );
  return row?.case_id ?? null;
}

/** How many rows a search reads at most before it asks the reader whether to go on. */
const STRETCH = 10_000;

/** Published documents, newest first: one walk along an index, however large the archive; a search walks one stretch of it. */
export async function listPages(reader: EntityManager, query: ListQuery): Promise<readonly ListedRow[]> {
  const fields = sql`slug, title, document_number, index_number, issuer, standing, has_interpretation, published_at`;
  const conditions = compared(query);
  const stretch = sql`select ${fields} from portal_page ${walk(query)} limit ${conditions.length === 0 ? query.limit : STRETCH}`;
  const rows = await run<Row>(
    reader,
    conditions.length === 0
      ? stretch
      : sql`select ${fields} from (${stretch}) as stretch where ${joined(conditions, ' and ')} ${order(query)} limit ${query.limit}`,
  );
  const listed = rows.map((row) => ({
    view: rowView(row),
    position: { at: row.published_at, slug: row.slug },
  }));
  return query.from?.direction === 'newer' ? listed.reverse() : listed;
}

/** Where a search stopped reading although there is more to read; null where it came to the end. */
export async function searchedUntil(reader: EntityManager, query: ListQuery): Promise<ListPosition | null> {
  if (compared(query).length === 0) return null;
  const [last, beyond] = await run<{ published_at: string; slug: string }>(
    reader,
    sql`select published_at, slug from portal_page ${walk(query)} limit ${2} offset ${STRETCH - 1}`,
  );
  return last === undefined || beyond === undefined ? null : { at: last.published_at, slug: last.slug };
}

/** Years in which documents were published, newest first: every year between the last and the first. */
export async function publishedYears(reader: EntityManager): Promise<readonly number[]> {
  const live = sql`select published_at from portal_page where status = ${'live'} and listed = ${1} order by`;
  const [newest] = await run<{ published_at: Instant }>(reader, sql`${live} published_at desc limit ${1}`);
  const [oldest] = await run<{ published_at: Instant }>(reader, sql`${live} published_at asc limit ${1}`);
  if (newest === undefined || oldest === undefined) return [];
  const last = yearOf(newest.published_at);
  return Array.from({ length: last - yearOf(oldest.published_at) + 1 }, (_, back) => last - back);
}

function yearOf(at: Instant): number {
  return Number(dateAt(at).slice(0, 4));
}

function walk(query: ListQuery): Sql {
  const conditions = [...indexed(query)];
  if (query.from !== null) {
    const { at, slug } = query.from.position;
    conditions.push(
      query.from.direction === 'newer'
        ? sql`(published_at, slug) > (${at}, ${slug})`
        : sql`(published_at, slug) < (${at}, ${slug})`,
    );
  }
  return sql`where ${joined(conditions, ' and ')} ${order(query)}`;
}

function order({ from }: ListQuery): Sql {
  return from?.direction === 'newer'
    ? sql`order by published_at asc, slug asc`
    : sql`order by published_at desc, slug desc`;
}

function rowView(row: Row): DocumentRowView {
  return {
    slug: row.slug,
    title: row.title,
    documentNumber: row.document_number,
    indexNumber: row.index_number,
    issuer: row.issuer,
    publishedOn: dateAt(row.published_at as Instant),
    standing: row.standing as Standing,
    hasInterpretation: row.has_interpretation === 1,
  };
}

/** How many documents are public. */
export async function countPages(reader: EntityManager): Promise<number> {
  const [row] = await run<{ n: number | string }>(
    reader,
    sql`select count(*) as n from portal_page where status = ${'live'} and listed = ${1}`,
  );
  return Number(row?.n ?? 0);
}

/** Addresses of public documents, oldest first, for a part of the sitemap. */
export function pagePaths(
  reader: EntityManager,
  offset: number,
  limit: number,
): Promise<readonly { path: string; publishedAt: Instant }[]> {
  return run<{ path: string; publishedAt: Instant }>(
    reader,
    sql`select path, published_at as "publishedAt" from portal_page where status = ${'live'} and listed = ${1}
        order by published_at, slug limit ${limit} offset ${offset}`,
  );
}
