import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FONT_STYLESHEET } from '../../publication/index.js';
import { readClient, type ClientFile } from './client-files.js';
import { NOT_BUILT, officePage } from './office-page.js';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const HTML = 'text/html; charset=utf-8';
/** Addresses of screens have no dot; what has one is a file. */
const FILE = /\.[a-z0-9]+$/;

/** 办公界面 — the built staff client at `/office`; every address of a screen is answered with the one page. */
export function registerOffice(server: FastifyInstance, folder: string): void {
  const client = readClient(folder);
  const page = (reply: FastifyReply): FastifyReply => {
    void reply.header('cache-control', 'no-store').header('referrer-policy', 'same-origin').type(HTML);
    if (client === null) return reply.code(503).send(NOT_BUILT);
    const { html, policy } = officePage(client.page, FONT_STYLESHEET);
    return reply.header('content-security-policy', policy).send(html);
  };
  server.get('/office', (_request, reply) => page(reply));
  server.get<{ Params: { '*': string } }>('/office/*', (request, reply) => {
    const path = request.params['*'];
    const file = client?.files.get(path);
    if (file !== undefined) return sendFile(request, reply, file);
    if (FILE.test(path)) return reply.code(404).type('text/plain; charset=utf-8').send('没有这个文件');
    return page(reply);
  });
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: ClientFile): FastifyReply {
  void reply
    .header('etag', file.etag)
    .header('cache-control', file.immutable ? IMMUTABLE : 'no-cache')
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  void reply.type(file.contentType);
  if (file.brotli !== null && /\bbr\b/.test(accepted))
    return reply.header('content-encoding', 'br').send(file.brotli);
  if (accepted.includes('gzip')) return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.body);
}
