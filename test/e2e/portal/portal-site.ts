import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { localDate } from '../../../src/kernel/index.js';
import {
  applyMode,
  MODE_COOKIE,
  MODE_PARAMETER,
  parseMode,
  PORTAL_CSP,
  portalAsset,
  renderAboutPage,
  renderDocumentPage,
  renderHomePage,
  renderInterpretationPage,
  renderListPage,
  renderNotFoundPage,
  renderServerErrorPage,
  renderWithdrawnPage,
} from '../../../src/publication/portal/index.js';
import {
  bareSite,
  emptyList,
  home,
  interpretation,
  list,
  policy,
  repealed,
  site,
} from '../../support/portal-views.js';

const withdrawn = {
  title: '关于公布住房保障对象名单的公告',
  withdrawnOn: localDate('2018-03-05'),
  reason: '附件含有未作去标识化处理的个人信息',
  successor: { text: '信息公开目录', href: '/documents' },
};

interface ServedPage {
  readonly status: number;
  readonly level: 'site' | 'column' | 'content';
  readonly html: string;
}

/** Every page that the portal can show, by address. */
export const PAGES: Readonly<Record<string, ServedPage>> = {
  '/': { status: 200, level: 'column', html: renderHomePage(home, site) },
  '/documents': { status: 200, level: 'column', html: renderListPage(list, site) },
  '/documents/none': { status: 200, level: 'column', html: renderListPage(emptyList, site) },
  '/documents/gongzufang-2018': { status: 200, level: 'content', html: renderDocumentPage(policy, site) },
  '/documents/jianguan-2011': { status: 200, level: 'content', html: renderDocumentPage(repealed, site) },
  '/interpretations/gongzufang-2018-jiedu': {
    status: 200,
    level: 'content',
    html: renderInterpretationPage(interpretation, site),
  },
  '/about': { status: 200, level: 'column', html: renderAboutPage(site) },
  '/gone': { status: 410, level: 'site', html: renderWithdrawnPage(withdrawn, site) },
  '/missing': { status: 404, level: 'site', html: renderNotFoundPage(site) },
  '/broken': { status: 500, level: 'site', html: renderServerErrorPage({ reference: 'req-0001' }, site) },
  '/bare': { status: 200, level: 'column', html: renderHomePage({ latest: [], areas: [] }, bareSite) },
};

/** A server as small as it can be that serves the pages as the product does: same policy, assets, mode by query or cookie. */
export async function servePortal(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://portal');
  const asset = portalAsset(url.pathname);
  if (asset) {
    response.writeHead(200, { 'content-type': asset.contentType, 'cache-control': asset.cacheControl });
    response.end(asset.body);
    return;
  }
  const page = PAGES[url.pathname] ?? PAGES['/missing'];
  const cookie = new RegExp(`(?:^|; )${MODE_COOKIE}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];
  const asked = parseMode(url.searchParams.get(MODE_PARAMETER));
  const mode = asked ?? parseMode(cookie) ?? 'normal';
  response.writeHead(page?.status ?? 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PORTAL_CSP,
    ...(asked && { 'set-cookie': `${MODE_COOKIE}=${asked}; Path=/; SameSite=Lax; HttpOnly` }),
  });
  response.end(applyMode(page?.html ?? '', mode));
}
