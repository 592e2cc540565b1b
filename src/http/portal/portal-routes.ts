import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  ABOUT_PATH,
  documentPath,
  FEED_PATH,
  HOME_PATH,
  interpretationPath,
  LIST_PATH,
  pageAt,
  portalAsset,
  portalStamp,
  recordAt,
  renderAboutPage,
  renderNotFoundPage,
  renderRobots,
  ROBOTS_PATH,
  SITEMAP_PATH,
} from '../../publication/index.js';
import { sendAttachment } from '../attachment-answer.js';
import { attachmentAt } from './attachments.js';
import { feed, homePage, listPage, sitemap, sitemapPart } from './lists.js';
import type { PortalDeps } from './portal-deps.js';
import { RenderedPages } from './rendered-pages.js';
import { sendPage } from './send-page.js';

interface Slug {
  readonly Params: { readonly slug: string };
}

/** 公开网站 — stored pages with their ETags, straight from the server under Nest: the public's way is the shortest one. */
export function registerPortal(server: FastifyInstance, deps: PortalDeps): void {
  const { database, site } = deps;
  const about = renderAboutPage(site);
  const pages = new RenderedPages();
  const missing = renderNotFoundPage(site);
  const stored = async (
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
  ): Promise<FastifyReply> => {
    const page = await pageAt(database.reader, path);
    if (page === null) return sendPage(request, reply, missing, { status: 404 });
    return sendPage(request, reply, page.html, {
      status: page.status === 'live' ? 200 : 410,
      etag: page.etag,
    });
  };
  const kept = async (question: unknown, render: () => Promise<string>): Promise<string> =>
    pages.of(await portalStamp(database.reader), question, render);
  server.get(HOME_PATH, async (request, reply) =>
    sendPage(request, reply, await kept(HOME_PATH, () => homePage(deps))),
  );
  server.get(LIST_PATH, async (request, reply) =>
    sendPage(request, reply, await kept(request.query, () => listPage(deps, request.query))),
  );
  server.get(ABOUT_PATH, (request, reply) => sendPage(request, reply, about));
  server.get<Slug>(`${LIST_PATH}/:slug`, (request, reply) =>
    stored(request, reply, documentPath(request.params.slug)),
  );
  server.get<Slug>('/interpretations/:slug', (request, reply) =>
    stored(request, reply, interpretationPath(request.params.slug)),
  );
  server.get<Slug>(`${LIST_PATH}/:slug/record.json`, async (request, reply) => {
    const record = await recordAt(database.reader, documentPath(request.params.slug));
    if (record === null) return sendPage(request, reply, missing, { status: 404 });
    return reply
      .header('x-content-type-options', 'nosniff')
      .type('application/json; charset=utf-8')
      .send(record);
  });
  server.get<{ Params: { slug: string; id: string } }>(
    `${LIST_PATH}/:slug/attachments/:id/:name`,
    async (request, reply) => {
      // A reply is a promise of its own end: what is found must be known before anything is sent.
      const found = await attachmentAt(deps, request.params);
      return found === null
        ? sendPage(request, reply, missing, { status: 404 })
        : sendAttachment(reply, found);
    },
  );
  server.get(FEED_PATH, async (_request, reply) =>
    reply.type('application/atom+xml; charset=utf-8').send(await feed(deps)),
  );
  server.get(SITEMAP_PATH, async (_request, reply) =>
    reply.type('application/xml; charset=utf-8').send(await sitemap(deps)),
  );
  server.get<{ Params: { part: string } }>('/sitemaps/:part.xml', async (request, reply) =>
    reply
      .type('application/xml; charset=utf-8')
      .send(await sitemapPart(deps, Number(request.params.part) || 0)),
  );
  server.get(ROBOTS_PATH, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(renderRobots(site)),
  );
  server.get('/assets/*', (request, reply) => {
    const asset = portalAsset(new URL(request.url, site.origin).pathname);
    if (asset === null) return sendPage(request, reply, missing, { status: 404 });
    if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
    const zipped = asset.gzip !== null && String(request.headers['accept-encoding'] ?? '').includes('gzip');
    void reply
      .header('etag', asset.etag)
      .header('cache-control', asset.cacheControl)
      .header('x-content-type-options', 'nosniff')
      .header('vary', 'accept-encoding');
    if (zipped) void reply.header('content-encoding', 'gzip');
    return reply.type(asset.contentType).send(zipped ? asset.gzip : asset.body);
  });
}
