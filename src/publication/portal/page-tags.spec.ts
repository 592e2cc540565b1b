import { policy, site } from '../../../test/support/portal-views.js';
import { missingTags } from './page-tags.js';
import { renderAboutPage } from './pages/about-page.js';
import { renderDocumentPage } from './pages/document-page.js';
import { renderNotFoundPage } from './pages/error-pages.js';
import { UnrenderablePageError } from './unrenderable-page.js';

describe('page tags (国办发〔2017〕47号)', () => {
  const page = renderDocumentPage(policy, site);

  it('a document page carries all ten required tags', () => {
    expect(missingTags(page)).toEqual([]);
    expect(page).toContain('<meta name="SiteIDCode" content="0000000000">');
    expect(page).toContain('<meta name="ColumnType" content="政策文件">');
    expect(page).toContain(
      '<meta name="ArticleTitle" content="关于进一步推进公共租赁住房分配全过程公开的通知">',
    );
    expect(page).toContain('<meta name="ContentSource" content="云麓省住房和城乡建设厅">');
  });

  it('PubDate is the moment of release on a Shanghai clock, to the minute', () => {
    // Released 2018-02-08 01:30 UTC.
    expect(page).toContain('<meta name="PubDate" content="2018-02-08 09:30">');
  });

  it('optional tags appear when there is something to say and not otherwise', () => {
    expect(page).toContain('<meta name="Keywords" content="公共租赁住房,信息公开,分配结果">');
    expect(page).toContain(
      '<meta name="Url" content="https://jst.example.gov.cn/documents/gongzufang-2018">',
    );
    expect(page).not.toContain('name="Author"');
  });

  it('a column page needs the seven tags of site and column, an error page the three of the site', () => {
    expect(missingTags(renderAboutPage(site), 'column')).toEqual([]);
    expect(missingTags(renderAboutPage(site))).toEqual(['ArticleTitle', 'PubDate', 'ContentSource']);
    expect(missingTags(renderNotFoundPage(site), 'site')).toEqual([]);
  });

  it('names the tags that a page lacks, leaves blank or misspells', () => {
    const spoilt = page
      .replace('name="SiteDomain"', 'name="Domain"')
      .replace(/(name="ColumnKeywords" content=")[^"]*/, '$1 ')
      .replace('content="2018-02-08 09:30"', 'content="2018——02——08 09:30"');
    expect(missingTags(spoilt)).toEqual(['SiteDomain', 'ColumnKeywords', 'PubDate']);
  });

  it('does not count a tag that an author wrote into the text', () => {
    const stolen = page.replace(/<meta name="ContentSource"[^>]*>/, '');
    const body = stolen.replace('</main>', '<meta name="ContentSource" content="x"></main>');
    expect(missingTags(body)).toEqual(['ContentSource']);
    expect(missingTags('no page at all', 'site')).toEqual(['SiteName', 'SiteDomain', 'SiteIDCode']);
  });

  it('renders nothing when a required tag would be empty', () => {
    expect(() => renderDocumentPage({ ...policy, contentSource: '　' }, site)).toThrow(UnrenderablePageError);
    expect(() => renderDocumentPage(policy, { ...site, idCode: '' })).toThrow('页面标签 SiteIDCode 没有内容');
    const columns = { ...site.columns, policies: { ...site.columns.policies, description: '' } };
    expect(() => renderDocumentPage(policy, { ...site, columns })).toThrow(
      '页面标签 ColumnDescription 没有内容',
    );
  });
});
