import type { EntityManager } from 'typeorm';
import { joined, run, sql, type Sql } from '../../database/index.js';
import type { CaseVisibility } from '../../identity/index.js';
import type { DisclosureAttribute, DocumentKind, Validity } from '../model/document-facts.js';
import { SUMMARY_COLUMNS, summaryOf, type DocumentSummary, type SummaryRow } from './document-summary.js';
import { visibleDocuments } from './visible-documents.js';

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

/** Documents that the actor may know of, latest change first, page by page along an index. */
export async function listDocuments(
  reader: EntityManager,
  visibility: CaseVisibility,
  filter: DocumentFilter,
  { limit, after = null }: PageRequest,
): Promise<DocumentPage> {
  const conditions = [visibleDocuments(visibility), ...conditionsOf(filter), ...behind(after)];
  const rows = await run<SummaryRow>(
    reader,
    sql`select ${SUMMARY_COLUMNS} from document d where ${joined(conditions, ' and ')}
        order by d.updated_at desc, d.case_id desc limit ${limit + 1}`,
  );
  const items = rows.slice(0, limit).map(summaryOf);
  const last = items.at(-1);
  return {
    items,
    next:
      rows.length > limit && last !== undefined ? { updatedAt: last.updatedAt, caseId: last.caseId } : null,
  };
}

function conditionsOf(filter: DocumentFilter): readonly Sql[] {
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
