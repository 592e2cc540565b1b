import type { EntityManager } from 'typeorm';
import { run, sql } from '../../database/index.js';
import type { Digest } from '../../kernel/index.js';
import type { ContentStore } from '../content-store.js';
import type { Attachment } from '../model/document-facts.js';

/** One version of a document: which bytes, by whom, when. */
export interface DocumentVersion {
  readonly version: number;
  readonly contentHash: string;
  readonly bodyHash: Digest;
  readonly attachments: readonly Attachment[];
  readonly madeBy: string;
  readonly madeAt: string;
}

/** A version with its body; null where the body was destroyed. */
export interface DocumentVersionText extends DocumentVersion {
  readonly body: string | null;
}

interface Row {
  readonly version: number;
  readonly content_hash: string;
  readonly body_hash: Digest;
  readonly attachments: string;
  readonly made_by: string;
  readonly made_at: string;
}

/** Every version of a document, oldest first. Whether the reader may see the case is asked before. */
export async function listVersions(
  reader: EntityManager,
  caseId: string,
): Promise<readonly DocumentVersion[]> {
  const rows = await run<Row>(
    reader,
    sql`select version, content_hash, body_hash, attachments, made_by, made_at from document_version
        where case_id = ${caseId} order by version`,
  );
  return rows.map(versionOf);
}

/** One version with its text, for comparing with another; null where there is no such version. */
export async function readVersion(
  reader: EntityManager,
  content: ContentStore,
  caseId: string,
  version: number,
): Promise<DocumentVersionText | null> {
  const [row] = await run<Row>(
    reader,
    sql`select version, content_hash, body_hash, attachments, made_by, made_at from document_version
        where case_id = ${caseId} and version = ${version}`,
  );
  if (row === undefined) return null;
  return { ...versionOf(row), body: await content.readText(reader, row.body_hash) };
}

function versionOf(row: Row): DocumentVersion {
  return {
    version: row.version,
    contentHash: row.content_hash,
    bodyHash: row.body_hash,
    attachments: parseAttachments(row.attachments),
    madeBy: row.made_by,
    madeAt: row.made_at,
  };
}

function parseAttachments(text: string): readonly Attachment[] {
  return JSON.parse(text) as readonly Attachment[];
}
