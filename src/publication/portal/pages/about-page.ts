import { homeBreadcrumb } from '../blocks/breadcrumb.js';
import { framePage } from '../frame.js';
import { markup, type Html } from '../html.js';
import { AREA_LABELS } from '../labels.js';
import { ABOUT_PATH, FEED_PATH, LIST_PATH } from '../paths.js';
import type { SiteView } from '../views.js';

/**
 * What the portal is, how to find and check what stands in it, and how to read it comfortably.
 * @throws UnrenderablePageError when a required page tag would be empty
 */
export function renderAboutPage(site: SiteView): string {
  const page = {
    column: 'about',
    level: 'column',
    title: '关于本站',
    tags: null,
    path: ABOUT_PATH,
    query: '',
    main: markup`${homeBreadcrumb('关于本站')}<article class="plain"><h1>关于本站</h1>
<p class="lead">本站是${site.organ}的政务公开平台。文件经保密审查和签发后在这里公开，页面与签发时的文本逐字一致。</p>
${whatIsHere()}${howToFind(site)}${howToVerify()}${howToRead()}${contact(site)}</article>
`,
  } as const;
  return framePage(page, site);
}

function whatIsHere(): Html {
  return markup`<h2>公开哪些信息</h2>
<p>按照决策、执行、管理、服务、结果“五公开”的要求，公开属性为“主动公开”的文件都在本站发布；政策性文件与解读材料同步公开。</p>
<dl class="terms">${Object.values(AREA_LABELS).map((area) => field(area.name, area.gist))}</dl>
`;
}

function howToFind(site: SiteView): Html {
  const feed =
    site.hasFeed &&
    markup`<li>可以<a href="${FEED_PATH}">订阅更新</a>（Atom 格式），及时获知新公开的文件。</li>`;
  const apply =
    site.applicationHref !== null &&
    markup`<li>需要的信息没有主动公开的，可以提出<a href="${site.applicationHref}">依申请公开</a>。</li>`;
  return markup`<h2>怎样查找</h2>
<ul><li><a href="${LIST_PATH}">信息公开目录</a>按公开日期由近到远列出全部文件，可逐页查阅。</li><li>每份文件有唯一的索引号；发布机构名称变更，索引号也不变。</li>${feed}${apply}</ul>
`;
}

function howToVerify(): Html {
  return markup`<h2 id="verify">怎样核验</h2>
<p>每份文件下方都有“发布存证”：内容指纹由正文、附件和基本信息算出，登记序号指向发布台账中的一条记录。台账只增不改，审查、签发和发布时登记的是同一个指纹；文本有任何改动，指纹就不再相同。</p>
<p>文件被修改、废止、失效或撤下的，页面会写明日期和原因，不会无声消失。</p>
`;
}

function howToRead(): Html {
  return markup`<h2>怎样读得舒服</h2>
<ul><li>页面顶部可以切换“关怀版（大字）”和“高对比度”，选择会被记住。</li><li>全站可以只用键盘操作：按 Tab 键移动，第一个链接是“跳到正文”。</li><li>不需要开启脚本，打印时自动按 A4 公文版式排版。</li></ul>
`;
}

function contact(site: SiteView): Html | null {
  if (site.contact.length === 0) return null;
  return markup`<h2>联系我们</h2>
<dl class="terms">${site.contact.map((line) => field(line.label, line.value))}</dl>
`;
}

function field(label: string, value: string): Html {
  return markup`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}
