import { documentRows } from '../blocks/document-rows.js';
import { searchField } from '../blocks/search-field.js';
import { framePage } from '../frame.js';
import { markup, type Html } from '../html.js';
import { AREA_LABELS } from '../labels.js';
import { ABOUT_PATH, FEED_PATH, HOME_PATH, LIST_PATH } from '../paths.js';
import type { AreaView, HomePageView, SiteView } from '../views.js';

/**
 * The home page: what is new, the five areas, how to find and how to ask.
 * @throws UnrenderablePageError when a required page tag would be empty
 */
export function renderHomePage(view: HomePageView, site: SiteView): string {
  const page = {
    column: 'home',
    level: 'column',
    title: site.name,
    tags: null,
    path: HOME_PATH,
    query: '',
    main: markup`${hero(site)}${areas(view.areas)}<div class="home-columns"><section aria-labelledby="latest-title"><h2 id="latest-title">最新公开</h2>
${latest(view)}</section>
<div class="home-side">${howToFind(site)}${howToApply(site)}</div></div>
`,
  } as const;
  return framePage(page, site);
}

function hero(site: SiteView): Html {
  const search =
    site.searchable &&
    markup`<form class="filters" method="get" action="${LIST_PATH}" role="search" aria-label="查找文件">${searchField('')}<div class="field"><button type="submit">查找</button></div></form>`;
  return markup`<div class="hero"><h1>查阅公开的政府信息</h1><p>以公开为常态、不公开为例外。${site.organ}依法公开的文件、解读和办事依据，都在这里查阅。</p>${search}</div>
`;
}

function latest(view: HomePageView): Html {
  if (view.latest.length === 0) {
    return markup`<p class="empty">目前还没有公开的文件。文件一经公开，会立即列在这里。</p>\n`;
  }
  return markup`${documentRows(view.latest, 'brief')}<p class="more"><a href="${LIST_PATH}">查看全部公开文件</a></p>\n`;
}

function areas(views: readonly AreaView[]): Html | null {
  if (views.length === 0) return null;
  const items = views.map(({ area, href, count }) => {
    const { name, gist } = AREA_LABELS[area];
    const label = href === null ? name : markup`<a href="${href}">${name}</a>`;
    return markup`<li><h3>${label}</h3><p>${gist}</p>${count !== null && markup`<p>${count} 件</p>`}</li>`;
  });
  return markup`<section class="areas" aria-labelledby="areas-title"><h2 id="areas-title">五公开</h2><ul>${items}</ul></section>
`;
}

function howToFind(site: SiteView): Html {
  const feed =
    site.hasFeed && markup`<li><a href="${FEED_PATH}">订阅更新</a>，用阅读器接收新公开的文件。</li>`;
  return markup`<section aria-labelledby="find-title"><h2 id="find-title">怎样查找</h2><ul><li><a href="${LIST_PATH}">信息公开目录</a>按公开日期排列全部文件。</li><li>政策文件与它的解读互相链接，可对照阅读。</li>${feed}<li>每份文件都有内容指纹，<a href="${`${ABOUT_PATH}#verify`}">可以自行核验</a>。</li></ul></section>
`;
}

function howToApply(site: SiteView): Html | null {
  if (site.applicationHref === null) return null;
  return markup`<section aria-labelledby="apply-title"><h2 id="apply-title">没有找到？</h2><p>对没有主动公开的政府信息，公民、法人和其他组织可以提出申请。</p><p><a class="button" href="${site.applicationHref}">依申请公开</a></p></section>
`;
}
