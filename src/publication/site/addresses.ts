import type { Attachment, DocumentFacts } from '../../documents/index.js';
import { documentPath } from '../portal/index.js';

/** The last part of a document's address: its index number, which never changes; the case's id where it has none. */
export function slugOf(document: DocumentFacts, caseId: string): string {
  return document.indexNumber === null ? caseId : document.indexNumber.replaceAll('/', '-');
}

/** Where an attachment is offered. */
export function attachmentPath(slug: string, attachment: Pick<Attachment, 'id' | 'name'>): string {
  return `${documentPath(slug)}/attachments/${encodeURIComponent(attachment.id)}/${encodeURIComponent(attachment.name)}`;
}

/** Where the approved record is offered, whose digest is the content hash. */
export function recordPath(slug: string): string {
  return `${documentPath(slug)}/record.json`;
}
