import { framePage } from '../frame.js';
import { markup, type Html } from '../html.js';
import { HOME_PATH, LIST_PATH } from '../paths.js';
import type { ServerErrorPageView, SiteView } from '../views.js';

/** Status 404. It does not say whether something ever stood there. */
export function renderNotFoundPage(site: SiteView): string {
  const text = markup`<p>地址可能有误，或者这里没有公开的信息。可以：</p>
<ul><li>检查地址是否完整；</li><li>从<a href="${LIST_PATH}">信息公开目录</a>查找；</li><li>回到<a href="${HOME_PATH}">首页</a>。</li></ul>`;
  return noticePage('没有找到这个页面', text, site);
}

/** Status 500. The reference leads the operator to the log; the page itself tells nothing of the failure. */
export function renderServerErrorPage(view: ServerErrorPageView, site: SiteView): string {
  const reference =
    view.reference !== null && markup`<p>如需报告，请提供编号：<code>${view.reference}</code></p>\n`;
  const text = markup`<p>页面没有能够显示，我们的系统出了问题，不是您的操作有误。请稍后再试。</p>
${reference}<p>也可以先查看<a href="${LIST_PATH}">信息公开目录</a>。</p>`;
  return noticePage('服务暂时不可用', text, site);
}

function noticePage(title: string, text: Html, site: SiteView): string {
  const main = markup`<div class="plain notice"><h1>${title}</h1>
${text}</div>
`;
  return framePage({ column: 'home', level: 'site', title, tags: null, path: null, query: '', main }, site);
}
