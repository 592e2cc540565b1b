import type { FastifyReply } from 'fastify';
import type { Attachment } from '../documents/index.js';

/** An attachment with its bytes. */
export interface SentAttachment {
  readonly attachment: Attachment;
  readonly bytes: Buffer;
}

/** Sends an attachment: always to be saved, never shown in our name. */
export function sendAttachment(
  reply: FastifyReply,
  { attachment: { name, hash, mediaType }, bytes }: SentAttachment,
): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('etag', `"${hash}"`)
    .type(mediaType)
    .send(bytes);
}
