import { framePage } from '../frame.js';
import { markup, type Html } from '../html.js';
import { LIST_PATH } from '../paths.js';
import type { SiteView, WithdrawnPageView } from '../views.js';

/**
 * The page that stands where a withdrawn text stood (status 410): when and why it was taken down, and nothing of the text.
 * It is a notice of the site, not an article, so it carries the tags of the site only and asks not to be indexed.
 * @throws UnrenderablePageError when a tag of the site would be empty
 */
export function renderWithdrawnPage(view: WithdrawnPageView, site: SiteView): string {
  const page = {
    column: 'catalogue',
    level: 'site',
    title: '该信息已撤下',
    tags: null,
    path: null,
    query: '',
    main: notice(view),
  } as const;
  return framePage(page, site);
}

function notice({ title, withdrawnOn, reason, successor }: WithdrawnPageView): Html {
  return markup`<div class="plain notice"><h1>该信息已撤下</h1>
<dl class="terms">${title !== null && markup`<div><dt>标题</dt><dd>${title}</dd></div>`}<div><dt>撤下日期</dt><dd><time datetime="${withdrawnOn}">${withdrawnOn}</time></dd></div><div><dt>撤下原因</dt><dd>${reason}</dd></div></dl>
${successor !== null && markup`<p>请查阅：<a href="${successor.href}">${successor.text}</a></p>\n`}<p>本机关保留撤下记录。如有疑问，可以与发布机构联系。</p>
<p><a class="button" href="${LIST_PATH}">返回信息公开目录</a></p></div>
`;
}
