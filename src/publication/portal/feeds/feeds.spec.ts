import { instant, localDate } from '../../../kernel/index.js';
import { site } from '../../../../test/support/portal-views.js';
import { renderFeed } from './atom.js';
import { renderRobots } from './robots.js';
import { renderSitemap, renderSitemapIndex, SITEMAP_LIMIT } from './sitemap.js';

describe('Atom feed', () => {
  const at = instant('2018-02-08T01:30:00Z');
  const entry = {
    path: '/documents/a',
    title: '甲<b>&\u0001\uD800',
    summary: null,
    issuer: '某厅',
    publishedAt: at,
    updatedAt: at,
  };

  it('names every text by its lasting address, with both moments', () => {
    const feed = renderFeed({ entries: [{ ...entry, summary: '摘要' }], updatedAt: at }, site);
    expect(feed).toContain('<id>https://jst.example.gov.cn/documents/a</id>');
    expect(feed).toContain('<published>2018-02-08T01:30:00.000Z</published>');
    expect(feed).toContain('<summary>摘要</summary>');
    expect(feed).toContain(
      '<link rel="self" type="application/atom+xml" href="https://jst.example.gov.cn/feed.atom"/>',
    );
  });

  it('stays readable whatever a title contains', () => {
    expect(renderFeed({ entries: [entry], updatedAt: at }, site)).toContain(
      '<title>甲&lt;b&gt;&amp;\uFFFD\uFFFD</title>',
    );
  });
});

describe('sitemap and robots', () => {
  it('lists addresses with the day of their last change', () => {
    const map = renderSitemap(
      [
        { path: '/documents/a?x=1&y=2', lastModified: localDate('2018-02-08') },
        { path: '/', lastModified: null },
      ],
      site,
    );
    expect(map).toContain(
      '<url><loc>https://jst.example.gov.cn/documents/a?x=1&amp;y=2</loc><lastmod>2018-02-08</lastmod></url>',
    );
    expect(map).toContain('<url><loc>https://jst.example.gov.cn/</loc></url>');
    expect(renderSitemapIndex([{ path: '/sitemap-1.xml', lastModified: null }], site)).toContain(
      '<sitemap><loc>',
    );
  });

  it('refuses more addresses than one file may hold', () => {
    const many = Array.from({ length: SITEMAP_LIMIT + 1 }, () => ({ path: '/', lastModified: null }));
    expect(() => renderSitemap(many, site)).toThrow(RangeError);
  });

  it('opens the portal to crawlers, not the office', () => {
    expect(renderRobots(site)).toBe(
      'User-agent: *\nDisallow: /office\nDisallow: /api/\nAllow: /\n\nSitemap: https://jst.example.gov.cn/sitemap.xml\n',
    );
  });
});
