import type { FastifyReply } from 'fastify';
import { documentOf, type Attachment } from '../../documents/index.js';
import { caseAt, documentPath } from '../../publication/index.js';
import { readCase } from '../../workflow/index.js';
import type { PortalDeps } from './portal-deps.js';

interface PublicAttachment {
  readonly attachment: Attachment;
  readonly bytes: Buffer;
}

/** An attachment of a document that the public may read now, or null. */
export async function attachmentAt(
  { database, law, content }: PortalDeps,
  { slug, id }: { slug: string; id: string },
): Promise<PublicAttachment | null> {
  const caseId = await caseAt(database.reader, documentPath(slug));
  const found = caseId === null ? null : await readCase(database.reader, law, caseId);
  if (found?.view.tags.includes('public') !== true) return null;
  const attachment = documentOf(found.view.facts).attachments.find((one) => one.id === id);
  const kept = attachment === undefined ? null : await content.read(database.reader, attachment.hash);
  if (attachment === undefined || kept?.status !== 'present') return null;
  return { attachment, bytes: Buffer.from(kept.bytes) };
}

/** Sends an attachment: always to be saved, never shown in our name. */
export function sendAttachment(
  reply: FastifyReply,
  { attachment: { name, hash, mediaType }, bytes }: PublicAttachment,
): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('etag', `"${hash}"`)
    .type(mediaType)
    .send(bytes);
}
