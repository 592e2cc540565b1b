import { instant, localDate } from '../../../kernel/index.js';
import { policy, repealed, site } from '../../../../test/support/portal-views.js';
import { UnrenderablePageError } from '../unrenderable-page.js';
import { renderDocumentPage } from './document-page.js';

function fields(page: string): ReadonlyMap<string, string> {
  const block = page.slice(page.indexOf('class="metadata"'), page.indexOf('class="reading"'));
  const found = block.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g);
  return new Map(Array.from(found, ([, label = '', value = '']) => [label, value]));
}

describe('document page', () => {
  const page = renderDocumentPage(policy, site);

  it('shows the metadata block, attribute and channel as two fields', () => {
    expect(Object.fromEntries(fields(page))).toEqual({
      索引号: '000014349/2018-00012',
      文号: '云建保发〔2018〕12号',
      发布机构: '云麓省住房和城乡建设厅',
      成文日期: '2018-02-06',
      公开日期: '2018-02-08',
      施行日期: '2018-03-01',
      公开方式: '主动公开',
      公开渠道: '政府网站、政务微信',
      有效性: '现行有效',
      主题分类: '城乡建设、环境保护/住房保障',
      体裁: '通知',
      信息来源: '云麓省住房和城乡建设厅',
    });
  });

  it('shows a dash, spoken as 未标注, for what is not known', () => {
    const sparse = fields(renderDocumentPage(repealed, site));
    expect(sparse.get('索引号')).toBe('<span aria-hidden="true">—</span><span class="unseen">未标注</span>');
    expect(sparse.get('发布机构')).toBe('云麓省住房和城乡建设厅、云麓省应急管理厅');
    expect(sparse.get('有效性')).toBe('已废止');
  });

  it('the day of release is the day in Shanghai', () => {
    const late = renderDocumentPage({ ...policy, publishedAt: instant('2018-02-07T16:30:00Z') }, site);
    expect(fields(late).get('公开日期')).toBe('2018-02-08');
  });

  it('refuses a document that is not 主动公开', () => {
    const hidden = { ...policy, metadata: { ...policy.metadata, attribute: 'on-application' as const } };
    expect(() => renderDocumentPage(hidden, site)).toThrow(UnrenderablePageError);
    expect(() => renderDocumentPage(hidden, site)).toThrow('依申请公开');
  });

  it('says above a repealed text since when, why, and what holds instead; says nothing above a valid one', () => {
    const banner = renderDocumentPage(repealed, site);
    expect(banner).toContain('本文件已废止');
    expect(banner).toContain('自 <time datetime="2017-12-31">2017-12-31</time> 起，');
    expect(banner).toContain('原因：与上位规定不一致，经清理予以废止');
    expect(banner).toContain('<a href="/documents/gongzufang-2018">');
    expect(page).not.toContain('class="banner"');
  });

  it.each([
    ['lapsed', '本文件已失效'],
    ['partly-lapsed', '本文件部分失效'],
    ['amended', '本文件已修改'],
    ['withdrawn', '本文件已撤下'],
  ] as const)('has a banner for %s', (standing, words) => {
    const view = {
      ...policy,
      standing: { standing, since: localDate('2020-01-01'), reason: null, successor: null },
    };
    expect(renderDocumentPage(view, site)).toContain(words);
  });

  it('lists attachments with type and size and links the interpretation', () => {
    expect(page).toContain('公共租赁住房公开事项目录</a><span class="hint">（PDF 文档，236 KB）</span>');
    expect(page).toContain('（Excel 表格，18 KB）');
    expect(page).toContain('href="/interpretations/gongzufang-2018-jiedu"');
  });

  it('shows the certificate and how to check it', () => {
    expect(page).toContain(policy.certificate.contentHash);
    expect(page).toContain('发布台账第 1287 条');
    expect(page).toContain('href="/documents/gongzufang-2018/record.json"');
    expect(renderDocumentPage(repealed, site)).not.toContain('公开记录原文');
  });

  it('lets no markup of an author through, wherever it stands', () => {
    const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
    const attacked = renderDocumentPage(
      {
        ...policy,
        slug: evil,
        title: evil,
        body: `${evil}\n一、${evil}\n| ${evil} | b |\n| --- | --- |\n| ${evil} | d |\n- ${evil}`,
        summary: evil,
        contentSource: evil,
        author: evil,
        keywords: [evil],
        metadata: {
          ...policy.metadata,
          issuer: evil,
          documentNumber: evil,
          channels: [evil],
          genre: evil,
          indexNumber: evil,
        },
        standing: { standing: 'amended', since: null, reason: evil, successor: { text: evil, href: '/' } },
        attachments: policy.attachments.map((file) => ({ ...file, name: evil, mediaType: evil })),
        interpretations: [{ slug: evil, title: evil }],
      },
      { ...site, organ: evil, name: evil },
    );
    expect(attacked).not.toMatch(/<script|<img src=x|"'>/);
    expect(() =>
      renderDocumentPage(
        { ...policy, attachments: policy.attachments.map((file) => ({ ...file, href: 'javascript:1' })) },
        site,
      ),
    ).toThrow(RangeError);
  });

  it('needs neither script nor inline style', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
  });

  it('uses every id once', () => {
    const ids = Array.from(page.matchAll(/\sid="([^"]+)"/g), ([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });
});
