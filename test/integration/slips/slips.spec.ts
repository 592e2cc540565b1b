import type { JsonObject } from '../../../src/kernel/index.js';
import { describeOnEngine } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { CLEAR } from '../../support/review-form.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于<补贴>公示的通知',
  body: '各市建设局：\n一、公示对象\n应当公示。',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
};
const MASKED = {
  ...CLEAR,
  personalPrivacy: true,
  privacyMasked: true,
  opinion: '身份证号已遮盖，可以公开。',
};
const PACK = { id: 'zhejiang-housing', day: '2018-03-01' };

/** What a page says, without its style and its tags. */
const textOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<br>|<\/(p|th|td|h1|span)>/g, '|')
    .replace(/<[^>]+>/g, '')
    .replace(/\s*\n\s*/g, '');

describeOnEngine('sqlite', 'slips of a case', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let id: string;
  const acts = async (who: string, type: string, payload: JsonObject = {}): Promise<void> => {
    const { status, text } = await http.acts(who, id, type, payload);
    if (status !== 200) throw new Error(`${who} ${type}: ${text}`);
  };
  const page = async (slip: string, who = 'wangnigao') =>
    http.ask('GET', `/api/v1/cases/${id}/slips/${slip}`, { token: await http.tokenOf(who) });

  beforeAll(async () => {
    http = await HttpOffice.open(engine, PACK);
    id = String((await http.drafts('wangnigao', DRAFT)).json['id']);
  });
  afterAll(() => http.close());

  it('a draft prints as a proof under the mark of its organ: number and days are left open, nothing is invented', async () => {
    const text = textOf((await page('document')).text);
    expect(text).toContain('清样，未签发，不得作为正式文件使用');
    expect(text).toContain('示范省住房和城乡建设厅文件|');
    expect(text).toContain('〔　　〕　　号');
    expect(text).toContain('关于&lt;补贴&gt;公示的通知');
    expect(text).toContain('　　年　月　日印发');
    expect(text).not.toMatch(/\d{4}年\d/);
  });

  it('a letter (函) bears the name of its organ alone, minutes (纪要) and orders (令) their own word', async () => {
    const marks: Record<string, string> = {};
    for (const documentType of ['letter', 'minutes', 'order']) {
      const made = await http.drafts('wangnigao', {
        ...DRAFT,
        documentType,
        title: `关于${documentType}的事项`,
      });
      const token = await http.tokenOf('wangnigao');
      const { text } = await http.ask('GET', `/api/v1/cases/${String(made.json['id'])}/slips/document`, {
        token,
      });
      marks[documentType] = /class="mark[^"]*">([^<]*)</.exec(text)?.[1] ?? '';
    }
    const organ = '示范省住房和城乡建设厅';
    expect(marks).toEqual({ letter: organ, minutes: `${organ}纪要`, order: `${organ}令` });
  });

  it('an unanswered review form leaves both boxes of every question empty', async () => {
    const text = textOf((await page('secrecy-review')).text);
    expect(text).toContain('是否涉及国家秘密|☐ 是　　☐ 否|');
    expect(text).not.toContain('☑');
  });

  it('keeps on the dispatch slip everybody’s words, those of a return as well, with name and day', async () => {
    await acts('wangnigao', 'SUBMIT');
    await acts('lichuzhang', 'RETURN', { to: 'drafting', reason: '标题不通顺。' });
    await acts('wangnigao', 'EDIT', { title: '关于补贴公示的通知' });
    await acts('wangnigao', 'SUBMIT');
    await acts('lichuzhang', 'APPROVE', { opinion: '同意，请办公室核稿。' });
    await acts('zhoubanhe', 'APPROVE');
    await acts('wangnigao', 'REVIEW', MASKED);
    await acts('chenbaomi', 'REVIEW', MASKED);
    const text = textOf((await page('dispatch')).text);
    expect(text).toContain('标题|关于补贴公示的通知|');
    expect(text).toContain('公开属性|主动公开|');
    expect(text).toContain('标题不通顺。|李处长　2018年3月1日|');
    expect(text).toContain('同意，请办公室核稿。|李处长　2018年3月1日|');
    expect(text).toContain('同意。|周办核　2018年3月1日|');
    expect(text).toContain('当前环节|签发|');
    expect(text).toContain('成文日期||公开日期||');
  });

  it('ticks on the review form what the reviewer answered about the present text', async () => {
    const text = textOf((await page('secrecy-review', 'chenbaomi')).text);
    expect(text).toContain('是否涉及国家秘密|☐ 是　　☑ 否|');
    expect(text).toContain('是否涉及个人隐私|☑ 是　　☐ 否|');
    expect(text).toContain('个人隐私是否已脱敏|☑ 是　　☐ 否|');
    expect(text).toContain('身份证号已遮盖，可以公开。');
    expect(text).toContain('陈保密　2018年3月1日');
  });

  it('prints the day of signing once it is signed', async () => {
    await acts('sunfuting', 'SIGN_OFF', { opinion: '同意印发。' });
    const text = textOf((await page('document')).text);
    expect(text).not.toContain('清样');
    expect(text).toContain('2018年3月1日|');
    expect(textOf((await page('dispatch')).text)).toContain('同意印发。|孙副厅　2018年3月1日|');
  });

  it('runs no script and fetches nothing from elsewhere, and knows no other slip', async () => {
    const { headers } = await page('dispatch');
    expect(String(headers['content-security-policy'])).toMatch(
      /^default-src 'none'; style-src 'self' 'sha256-[\w+/=]+'; font-src 'self'/,
    );
    const other = await page('other');
    expect([other.status, other.text.includes('没有这种处理单')]).toEqual([404, true]);
  });
});
