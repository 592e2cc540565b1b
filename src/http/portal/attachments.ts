import type { FastifyReply } from 'fastify';
import { documentOf } from '../../documents/index.js';
import { caseAt, documentPath } from '../../publication/index.js';
import { readCase } from '../../workflow/index.js';
import type { PortalDeps } from './portal-deps.js';

/** Sends an attachment of a live document: always to be saved, never shown in our name. Null where there is none. */
export async function sendAttachment(
  { database, law, content }: PortalDeps,
  { slug, id }: { slug: string; id: string },
  reply: FastifyReply,
): Promise<FastifyReply | null> {
  const caseId = await caseAt(database.reader, documentPath(slug));
  const found = caseId === null ? null : await readCase(database.reader, law, caseId);
  if (found === null || !found.view.tags.includes('public')) return null;
  const attachment = documentOf(found.view.facts).attachments.find((one) => one.id === id);
  const kept = attachment === undefined ? null : await content.read(database.reader, attachment.hash);
  if (attachment === undefined || kept?.status !== 'present') return null;
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('etag', `"${attachment.hash}"`)
    .type(attachment.mediaType)
    .send(Buffer.from(kept.bytes));
}
