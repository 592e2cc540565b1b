import type { EntityManager } from 'typeorm';
import { joined, run, sql, type Sql } from '../../database/index.js';
import type { CaseVisibility } from '../../identity/index.js';
import type { DisclosureAttribute, DocumentKind, Validity } from '../model/document-facts.js';
import { SUMMARY_COLUMNS, summaryOf, type DocumentSummary, type SummaryRow } from './document-summary.js';
import { documentGrounds } from './visible-documents.js';

/** Narrows a list; what is not named does not matter. */
export interface DocumentFilter {
  readonly kind?: DocumentKind;
  readonly documentType?: string;
  readonly attribute?: DisclosureAttribute;
  readonly validity?: Validity;
  /** Id of a state, wherever it is nested. */
  readonly state?: string;
  readonly organ?: string;
  readonly division?: string;
  readonly documentNumber?: string;
  readonly indexNumber?: string;
  /** Part of the title. */
  readonly title?: string;
}

/** Where the next page begins: the last document of this one. */
export interface DocumentCursor {
  readonly updatedAt: string;
  readonly caseId: string;
}

export interface DocumentPage {
  readonly items: readonly DocumentSummary[];
  readonly next: DocumentCursor | null;
}

/** Which page is asked for. */
export interface PageRequest {
  /** 1–200. */
  readonly limit: number;
  readonly after?: DocumentCursor | null;
}

/** Beyond so many grounds one condition over all of them is cheaper than a search along each. */
const MOST_BRANCHES = 100;

/** Documents that the actor may know of, latest change first, page by page along an index. */
export async function listDocuments(
  reader: EntityManager,
  visibility: CaseVisibility,
  filter: DocumentFilter,
  { limit, after = null }: PageRequest,
): Promise<DocumentPage> {
  const grounds = documentGrounds(visibility);
  if (grounds.length === 0) return { items: [], next: null };
  const asked = [...conditionsOf(filter), ...behind(after)];
  const rows = await run<SummaryRow>(reader, pageOf(grounds, asked, limit + 1));
  const items = rows.slice(0, limit).map(summaryOf);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? { updatedAt: last.updatedAt, caseId: last.caseId } : null };
}

/**
 * One page. Each ground is searched along its own index for a page of its own, and the pages are put together:
 * one condition with `or` would read and sort all that anybody may see.
 */
function pageOf(grounds: readonly Sql[], asked: readonly Sql[], limit: number): Sql {
  const latest = sql`order by d.updated_at desc, d.case_id desc limit ${limit}`;
  const all = sql`select ${SUMMARY_COLUMNS} from document d where`;
  const [first = sql`1 = 0`, ...others] =
    grounds.length > MOST_BRANCHES ? [sql`(${joined(grounds, ' or ')})`] : grounds;
  if (others.length === 0) return sql`${all} ${joined([first, ...asked], ' and ')} ${latest}`;
  const branch = (ground: Sql): Sql =>
    sql`select b.case_id from (select d.case_id from document d where ${joined([ground, ...asked], ' and ')} ${latest}) b`;
  const branches = others.reduce((page, ground) => sql`${page} union ${branch(ground)}`, branch(first));
  return sql`${all} d.case_id in (${branches}) ${latest}`;
}

/** What a filter asks of the documents under the alias `d`. */
export function conditionsOf(filter: DocumentFilter): readonly Sql[] {
  const {
    kind,
    documentType,
    attribute,
    validity,
    state,
    organ,
    division,
    documentNumber,
    indexNumber,
    title,
  } = filter;
  return [
    ...(kind === undefined ? [] : [sql`d.kind = ${kind}`]),
    ...(documentType === undefined ? [] : [sql`d.document_type = ${documentType}`]),
    ...(attribute === undefined ? [] : [sql`d.attribute = ${attribute}`]),
    ...(validity === undefined ? [] : [sql`d.validity = ${validity}`]),
    ...(state === undefined ? [] : [sql`d.state like ${`% ${literal(state)} %`} escape '\\'`]),
    ...(organ === undefined ? [] : [sql`d.organ = ${organ}`]),
    ...(division === undefined ? [] : [sql`d.division = ${division}`]),
    ...(documentNumber === undefined ? [] : [sql`d.document_number = ${documentNumber}`]),
    ...(indexNumber === undefined ? [] : [sql`d.index_number = ${indexNumber}`]),
    ...(title === undefined ? [] : [sql`d.title like ${`%${literal(title)}%`} escape '\\'`]),
  ];
}

function behind(after: DocumentCursor | null): readonly Sql[] {
  return after === null ? [] : [sql`(d.updated_at, d.case_id) < (${after.updatedAt}, ${after.caseId})`];
}

/** A reader's text inside a pattern stands for itself. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
