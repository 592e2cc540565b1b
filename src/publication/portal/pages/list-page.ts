import { homeBreadcrumb } from '../blocks/breadcrumb.js';
import { documentRows } from '../blocks/document-rows.js';
import { searchField } from '../blocks/search-field.js';
import { framePage } from '../frame.js';
import { markup, type Html } from '../html.js';
import { CURSOR_PARAMETER, LIST_PATH, SEARCH_PARAMETER } from '../paths.js';
import type { FilterView, ListPageView, SiteView } from '../views.js';

/**
 * One page of the catalogue, newest first, with links to the neighbouring pages.
 * @throws UnrenderablePageError when a required page tag would be empty
 */
export function renderListPage(view: ListPageView, site: SiteView): string {
  const query = queryOf(view);
  const page = {
    column: 'catalogue',
    level: 'column',
    title: '信息公开目录',
    tags: null,
    path: LIST_PATH,
    query,
    main: markup`${homeBreadcrumb('信息公开目录')}<h1>信息公开目录</h1>
${filterForm(view, site)}${view.rows.length > 0 ? documentRows(view.rows, 'full') : emptyState(view, query)}${pagination(view, query)}`,
  } as const;
  return framePage(page, site);
}

/** What narrows the list, as a query without cursor and mode. */
function queryOf(view: ListPageView): string {
  const query = new URLSearchParams();
  for (const filter of view.filters) if (filter.chosen !== null) query.set(filter.name, filter.chosen);
  if (view.search !== null) query.set(SEARCH_PARAMETER, view.search);
  return query.toString();
}

function filterForm(view: ListPageView, site: SiteView): Html | null {
  if (view.filters.length === 0 && !site.searchable) return null;
  const search = site.searchable && searchField(view.search ?? '');
  return markup`<form class="filters" method="get" action="${LIST_PATH}" role="search" aria-label="筛选目录">${search}${view.filters.map(dropDown)}<div class="field"><button type="submit">筛选</button></div></form>
`;
}

function dropDown(filter: FilterView): Html {
  const options = filter.options.map(({ value, label }) => {
    const selected = value === filter.chosen && markup` selected`;
    return markup`<option value="${value}"${selected}>${label}</option>`;
  });
  return markup`<div class="field"><label for="filter-${filter.name}">${filter.label}</label><select id="filter-${filter.name}" name="${filter.name}"><option value="">全部</option>${options}</select></div>`;
}

function emptyState({ older }: ListPageView, query: string): Html {
  if (query === '') {
    return markup`<p class="empty">目前还没有公开的文件。文件一经公开，会立即列在这里。</p>\n`;
  }
  if (older !== null) {
    return markup`<p class="empty">这一段时间的文件中没有符合条件的。可以继续查找较早的文件，或按年份缩小范围。</p>\n`;
  }
  return markup`<p class="empty">没有符合条件的文件。可以减少筛选条件，或<a href="${LIST_PATH}">查看全部</a>。</p>\n`;
}

function pagination({ newer, older }: ListPageView, query: string): Html | null {
  if (newer === null && older === null) return null;
  const left =
    newer !== null &&
    markup`<a rel="prev" href="${listAddress(query, newer)}"><span aria-hidden="true">←</span>&nbsp;较新的文件</a>`;
  const right =
    older !== null &&
    markup`<a rel="next" href="${listAddress(query, older)}">较早的文件&nbsp;<span aria-hidden="true">→</span></a>`;
  return markup`<nav class="pagination" aria-label="翻页">${left}${right}</nav>
`;
}

function listAddress(query: string, cursor: string): string {
  const rest = query === '' ? '' : `${query}&`;
  return `${LIST_PATH}?${rest}${CURSOR_PARAMETER}=${encodeURIComponent(cursor)}`;
}
