import type { PortalPageRow } from '../../../src/publication/index.js';
import { putPages } from '../../../src/publication/site/portal-pages.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';

const NEXT = /rel="next" href="([^"]+)"/;
const PREVIOUS = /rel="prev" href="([^"]+)"/;

/** A released notice as it lies in the store; only what the list reads matters here. */
function page(slug: string, over: Partial<PortalPageRow> = {}): PortalPageRow {
  return {
    path: `/documents/${slug}`,
    caseId: `case-${slug}`,
    slug,
    kind: 'ordinary',
    listed: 1,
    status: 'live',
    title: `关于第${slug}号事项的通知`,
    documentNumber: null,
    indexNumber: null,
    issuer: '示例省住房和城乡建设厅',
    standing: 'valid',
    hasInterpretation: 0,
    publishedAt: '2017-06-01T02:00:00.000Z',
    etag: `"${slug}"`,
    html: '',
    record: null,
    ...over,
  };
}

const SPECIAL = [
  page('rent', {
    kind: 'policy',
    title: '公租房租金标准100%公开的意见',
    documentNumber: '示建〔2018〕7号',
    indexNumber: '990S00/2018-00007',
    publishedAt: '2018-05-01T02:00:00.000Z',
  }),
  page('lift', {
    title: '加装电梯 Lift_A 试点办法',
    standing: 'repealed',
    publishedAt: '2018-04-01T02:00:00.000Z',
  }),
  // Half past midnight of New Year's Day in Beijing, still the old year in Greenwich.
  page('midnight', { title: '元旦零时公告', publishedAt: '2017-12-31T16:30:00.000Z' }),
  page('gone', {
    status: 'withdrawn',
    title: '公租房撤下的名单',
    publishedAt: '2018-03-01T02:00:00.000Z',
  }),
  page('twin', {
    kind: 'interpretation',
    listed: 0,
    title: '公租房租金标准解读',
    publishedAt: '2018-05-01T02:00:00.000Z',
  }),
];
const MANY = Array.from({ length: 60 }, (_, i) => page(`n${String(i).padStart(2, '0')}`));

describeOnBothEngines('the public catalogue', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    await engine.database.decide(async (tx) => ({
      ok: true as const,
      value: await putPages(tx, [...SPECIAL, ...MANY]),
    }));
  });
  afterAll(() => http.close());

  const read = async (address: string): Promise<string> => (await http.ask('GET', address)).text;
  const found = async (query: Readonly<Record<string, string>>): Promise<readonly string[]> =>
    slugsOf(await read(`/documents?${new URLSearchParams(query).toString()}`));

  it.each([
    ['a word of one character in the title', { q: '梯' }, ['lift']],
    ['a document number', { q: '〔2018〕7号' }, ['rent']],
    ['an index number', { q: '990S00/2018-00007' }, ['rent']],
    ['two words, both of them', { q: '电梯 办法' }, ['lift']],
    ['Latin letters, large or small', { q: 'lift_a' }, ['lift']],
    ['a per cent sign, which stands for itself', { q: '100%公' }, ['rent']],
    ['an underline, which stands for itself', { q: '加_' }, []],
    ['a quotation mark, which ends nothing', { q: `'; drop table portal_page; --` }, []],
    ['a word with a zero character beside it', { q: '电梯\u0000' }, ['lift']],
  ])('is searched by %s', async (_, query, slugs) => {
    expect(await found(query)).toEqual(slugs);
  });

  it('never finds a withdrawn text or an interpretation, which its policy leads to', async () => {
    expect(await found({ q: '公租房' })).toEqual(['rent']);
    expect(await found({ kind: 'interpretation', q: '公租房' })).toEqual(['rent']);
  });

  it('is narrowed by kind, by year on a clock in Beijing, by validity, and by all of them', async () => {
    expect(await found({ kind: 'policy' })).toEqual(['rent']);
    expect(await found({ year: '2018' })).toEqual(['rent', 'lift', 'midnight']);
    expect(await found({ standing: 'repealed' })).toEqual(['lift']);
    expect(await found({ year: '2018', standing: 'valid', kind: 'ordinary', q: '公告' })).toEqual([
      'midnight',
    ]);
    expect(await found({ year: '2017', standing: 'repealed' })).toEqual([]);
  });

  it('offers only the years in which something was published, and takes no other', async () => {
    const list = await read('/documents?year=2018');
    expect(list).toContain(
      '<option value="2018" selected>2018 年</option><option value="2017">2017 年</option></select>',
    );
    expect(await found({ year: '1066' })).toHaveLength(20);
  });

  it('pages through a search there and back, with every document once', async () => {
    const first = await read('/documents?q=事项&year=2017');
    const second = await read(linkIn(first, NEXT));
    const third = await read(linkIn(second, NEXT));
    const all = [first, second, third].flatMap(slugsOf);
    expect(new Set(all).size).toBe(60);
    expect([all[0], all[59]]).toEqual(['n59', 'n00']);
    expect(NEXT.test(third)).toBe(false);
    expect(slugsOf(await read(linkIn(third, PREVIOUS)))).toEqual(slugsOf(second));
  });

  it('shows a question as text, whatever stands in it', async () => {
    const answer = await read(`/documents?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(answer).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(answer).not.toContain('<script');
    expect((await http.ask('GET', '/documents?q=a&q=b')).status).toBe(200);
  });
});

function slugsOf(list: string): readonly string[] {
  return Array.from(list.matchAll(/<h2><a href="\/documents\/([^"]+)"/g), ([, slug]) => String(slug));
}

function linkIn(list: string, pattern: RegExp): string {
  return String(pattern.exec(list)?.[1]).replaceAll('&amp;', '&');
}
