import { documentOf } from '../../documents/index.js';
import type { SentAttachment } from '../attachment-answer.js';
import { caseAt, documentPath } from '../../publication/index.js';
import { readCase } from '../../workflow/index.js';
import type { PortalDeps } from './portal-deps.js';

/** An attachment of a document that the public may read now, or null. */
export async function attachmentAt(
  { database, law, content }: PortalDeps,
  { slug, id }: { slug: string; id: string },
): Promise<SentAttachment | null> {
  const caseId = await caseAt(database.reader, documentPath(slug));
  const found = caseId === null ? null : await readCase(database.reader, law, caseId);
  if (found?.view.tags.includes('public') !== true) return null;
  const attachment = documentOf(found.view.facts).attachments.find((one) => one.id === id);
  const kept = attachment === undefined ? null : await content.read(database.reader, attachment.hash);
  if (attachment === undefined || kept?.status !== 'present') return null;
  return { attachment, bytes: Buffer.from(kept.bytes) };
}
