import type { EntityManager } from 'typeorm';
import type { ContentStore } from '../content-store.js';
import type { Attachment } from '../model/document-facts.js';
import { listVersions } from './document-versions.js';

/** An attachment of some version, with its bytes. */
export interface AttachmentFile {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
}

/**
 * An attachment of any version of a document; null where there never was one, or where its bytes were destroyed.
 * Whether the reader may see the case, and that it is not sealed, is asked before.
 */
export async function readAttachment(
  reader: EntityManager,
  content: ContentStore,
  caseId: string,
  id: string,
): Promise<AttachmentFile | null> {
  const versions = await listVersions(reader, caseId);
  const attachment = versions.flatMap(({ attachments }) => attachments).findLast((one) => one.id === id);
  const kept = attachment === undefined ? null : await content.read(reader, attachment.hash);
  return attachment === undefined || kept?.status !== 'present' ? null : { attachment, bytes: kept.bytes };
}
