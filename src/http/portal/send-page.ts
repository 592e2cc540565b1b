import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  applyMode,
  MODE_COOKIE,
  MODE_PARAMETER,
  parseMode,
  PORTAL_CSP,
  type PortalMode,
} from '../../publication/index.js';

interface Sending {
  readonly status?: number;
  /** Quoted; without one the page is not cached. */
  readonly etag?: string;
}

const YEAR_SECONDS = 31_536_000;
const COOKIE = new RegExp(`(?:^|;\\s*)${MODE_COOKIE}=([a-z]+)`);

/** Sends a page in the reader's way of showing it (标准版, 关怀版, 高对比度), which a link sets and a cookie keeps. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  html: string,
  { status = 200, etag }: Sending = {},
): FastifyReply {
  const chosen = chosenMode(request.query);
  const mode = chosen ?? parseMode(COOKIE.exec(request.headers.cookie ?? '')?.[1]) ?? 'normal';
  if (chosen !== null)
    void reply.header(
      'set-cookie',
      `${MODE_COOKIE}=${chosen}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`,
    );
  void reply
    .header('content-security-policy', PORTAL_CSP)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin');
  if (etag !== undefined) {
    const tag = etagIn(etag, mode);
    void reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'cookie');
    if (chosen === null && request.headers['if-none-match'] === tag) return reply.code(304).send();
  }
  return reply.code(status).type('text/html; charset=utf-8').send(applyMode(html, mode));
}

function chosenMode(query: unknown): PortalMode | null {
  return typeof query === 'object' && query !== null && MODE_PARAMETER in query
    ? parseMode(Reflect.get(query, MODE_PARAMETER))
    : null;
}

/** Each way of showing a page is another text, so it has another tag. */
function etagIn(etag: string, mode: PortalMode): string {
  return mode === 'normal' ? etag : `${etag.slice(0, -1)}-${mode}"`;
}
