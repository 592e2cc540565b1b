import { sql } from '../../database/index.js';
import type { DisclosureAttribute, DocumentKind, Validity } from '../model/document-facts.js';

/** A document as a list shows it; of a sealed one only the stub. */
export interface DocumentSummary {
  readonly caseId: string;
  readonly organ: string;
  readonly division: string;
  readonly createdBy: string;
  readonly kind: DocumentKind;
  readonly documentType: string | null;
  readonly title: string;
  readonly attribute: DisclosureAttribute | null;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
  readonly validity: Validity;
  /** Ids of the active states, outermost first. */
  readonly states: readonly string[];
  readonly version: number;
  readonly updatedAt: string;
  readonly sealed: boolean;
}

/** A row of the table as it comes from the engine. */
export interface SummaryRow {
  readonly case_id: string;
  readonly organ: string;
  readonly division: string;
  readonly created_by: string;
  readonly kind: DocumentKind;
  readonly document_type: string | null;
  readonly title: string;
  readonly attribute: DisclosureAttribute | null;
  readonly document_number: string | null;
  readonly index_number: string | null;
  readonly signed_on: string | null;
  readonly published_on: string | null;
  readonly validity: Validity;
  readonly state: string;
  readonly version: number;
  readonly updated_at: string;
  readonly sealed: number;
}

/** The columns of a summary, of the table under the alias `d`. */
export const SUMMARY_COLUMNS = sql`d.case_id, d.organ, d.division, d.created_by, d.kind, d.document_type, d.title, d.attribute,
  d.document_number, d.index_number, d.signed_on, d.published_on, d.validity, d.state, d.version, d.updated_at, d.sealed`;

/** Turns a row into a summary. */
export function summaryOf(row: SummaryRow): DocumentSummary {
  return {
    caseId: row.case_id,
    organ: row.organ,
    division: row.division,
    createdBy: row.created_by,
    kind: row.kind,
    documentType: row.document_type,
    title: row.title,
    attribute: row.attribute,
    documentNumber: row.document_number,
    indexNumber: row.index_number,
    signedOn: row.signed_on,
    publishedOn: row.published_on,
    validity: row.validity,
    states: row.state.trim().split(' '),
    version: row.version,
    updatedAt: row.updated_at,
    sealed: row.sealed === 1,
  };
}
