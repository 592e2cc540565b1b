import { localDate } from '../../../kernel/index.js';
import {
  bareSite,
  emptyList,
  home,
  interpretation,
  list,
  policy,
  rows,
  site,
} from '../../../../test/support/portal-views.js';
import { renderAboutPage } from './about-page.js';
import { renderNotFoundPage, renderServerErrorPage } from './error-pages.js';
import { renderHomePage } from './home-page.js';
import { renderInterpretationPage } from './interpretation-page.js';
import { renderListPage } from './list-page.js';
import { renderWithdrawnPage } from './withdrawn-page.js';

describe('interpretation page (政策解读)', () => {
  const page = renderInterpretationPage(interpretation, site);

  it('leads back to its policy and names its number, forms and interpreter', () => {
    expect(page).toContain(`<a href="/documents/gongzufang-2018">${policy.title}</a>`);
    expect(page).toContain('<dt>政策文号</dt><dd>云建保发〔2018〕12号</dd>');
    expect(page).toContain('<dt>解读形式</dt><dd>文字解读</dd>');
    expect(page).toContain('<dt>解读人</dt><dd>住房保障处处长</dd>');
    expect(page).toContain('<meta name="ColumnType" content="政策解读">');
  });
});

describe('catalogue page (信息公开目录)', () => {
  it('shows title, number, index number, issuer and date of every row', () => {
    const page = renderListPage({ ...list, rows: rows(1) }, site);
    expect(page).toContain(
      `<h2><a href="/documents/gongzufang-2018">${policy.title}</a> <span class="tag">附解读</span></h2>`,
    );
    expect(page).toContain('<dt>文号</dt><dd>云建发〔2018〕40号</dd>');
    expect(page).toContain('<dt>索引号</dt><dd>000014349/2018-00040</dd>');
    expect(page).toContain('<time datetime="2018-02-28">2018-02-28</time>');
  });

  it('carries filters and cursor to the neighbouring pages', () => {
    const page = renderListPage(list, site);
    expect(page).toContain('<a rel="next" href="/documents?kind=policy&amp;cursor=b2xkZXI%3D">');
    expect(page).toContain('<a rel="prev" href="/documents?kind=policy&amp;cursor=bmV3ZXI%3D">');
    expect(page).toContain('<option value="policy" selected>政策性文件</option>');
  });

  it('says so when nothing is there, and offers all only when something was asked for', () => {
    expect(renderListPage(emptyList, site)).toContain('没有符合条件的文件');
    const first = renderListPage({ rows: [], filters: [], search: null, newer: null, older: null }, site);
    expect(first).toContain('目前还没有公开的文件');
    expect(first).not.toContain('class="pagination"');
  });
});

describe('home page', () => {
  it('shows what is new and the five areas, linked only where a list exists', () => {
    const page = renderHomePage(home, site);
    expect(page.match(/<li><h3><a href="\/documents\//g)).toHaveLength(6);
    expect(page).toContain('<a href="/documents?area=decision">决策公开</a>');
    expect(page).toContain('<h3>结果公开</h3>');
  });

  it('offers no search, feed or application that the site does not have', () => {
    const page = renderHomePage({ latest: [], areas: [] }, bareSite) + renderAboutPage(bareSite);
    expect(page).not.toMatch(/type="search"|feed\.atom|依申请公开<\/a>|联系我们/);
    expect(renderHomePage(home, site)).toMatch(/type="search"[^]*feed\.atom[^]*依申请公开<\/a>/);
  });
});

describe('pages for what is not there', () => {
  it('a withdrawn text (410) leaves date and reason, and its title only when that may be shown', () => {
    const view = {
      title: null,
      withdrawnOn: localDate('2018-03-05'),
      reason: '含有个人信息',
      successor: null,
    };
    const page = renderWithdrawnPage(view, site);
    expect(page).toContain('<time datetime="2018-03-05">');
    expect(page).toContain('<dt>撤下原因</dt><dd>含有个人信息</dd>');
    expect(page).not.toContain('<dt>标题</dt>');
    expect(renderWithdrawnPage({ ...view, title: '某公告' }, site)).toContain('<dd>某公告</dd>');
  });

  it('error pages ask not to be indexed and show at most a reference', () => {
    expect(renderNotFoundPage(site)).toContain('<meta name="robots" content="noindex">');
    expect(renderServerErrorPage({ reference: 'req-1' }, site)).toContain('<code>req-1</code>');
    expect(renderServerErrorPage({ reference: null }, site)).not.toContain('<code>');
  });
});

describe('links of all pages', () => {
  it('lead only to addresses that the portal or the given views have', () => {
    const pages = [
      renderHomePage(home, site),
      renderListPage(list, site),
      renderAboutPage(site),
      renderNotFoundPage(site),
    ].join('');
    const paths = new Set(Array.from(pages.matchAll(/<a [^>]*?href="(\/[^"?#]*)/g), ([, path]) => path));
    const known = /^\/(?:|documents|documents\/[\w-]+|about|feed\.atom|applications\/new)$/;
    expect([...paths].filter((path) => !known.test(path ?? ''))).toEqual([]);
  });
});
