import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOffice } from '../../../src/composition/office.js';
import { loadConfig } from '../../../src/config/index.js';
import { run, sql } from '../../../src/database/index.js';
import { SystemClock } from '../../../src/kernel/index.js';
import { commandLine, type Ran } from '../../support/command-line.js';
import { describeOnBothEngines } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';

const PAPER =
  '关于规范公共租赁住房轮候公示的通知\n\n各市、县（市、区）住房城乡建设局：\n\n一、公示内容\n\n公示轮候对象和顺序。\n';
const CLEAR = [
  'stateSecret',
  'workSecret',
  'commercialSecret',
  'personalPrivacy',
  'threatensStability',
  'otherUnfit',
  'citesNonPublic',
  'needsConsultation',
].map((question) => `${question}=false`);
const CAST = [
  'wangnigao',
  'lichuzhang',
  'zhoubanhe',
  'chenbaomi',
  'sunfuting',
  'zhaotingzhang',
  'zhengxinxi',
];

describeOnBothEngines(
  'a paper from a file to the public page, from the command line alone',
  OFFICE_SCHEMA,
  (engine) => {
    const tokens = new Map<string, string>();
    beforeAll(async () => {
      const config = loadConfig(engine.environment);
      if (!config.ok) throw new Error('no configuration');
      const office = await openOffice(config.value, new SystemClock());
      await office.identity.bootstrap();
      for (const username of CAST) {
        const actor = await office.identity.actorByUsername.run(username);
        const made = actor.ok
          ? await office.identity.makeToken.run(actor.value, { name: 'cli', days: 1 })
          : actor;
        if (made.ok) tokens.set(username, made.value.token);
      }
      await office.database.close();
    });

    const as = (username: string, ...words: readonly string[]): Promise<Ran> =>
      commandLine(engine, ...words, '--token', tokens.get(username) ?? '');
    const acts = async (
      username: string,
      id: string,
      event: string,
      ...fields: readonly string[]
    ): Promise<void> => {
      const set = fields.length === 0 ? [] : ['--set', ...fields];
      expect(await as(username, 'case', 'act', id, event, ...set)).toMatchObject({ code: 0 });
    };

    it('is imported, refused with clause and cure, completed, reviewed, signed, numbered and published', async () => {
      const file = join(mkdtempSync(join(tmpdir(), 'wugongkai-cli-')), 'paper.txt');
      writeFileSync(file, PAPER);
      const imported = await as('wangnigao', 'import', file, '--non-secret', '--json');
      const id = (JSON.parse(imported.out) as { caseId: string }[])[0]?.caseId ?? '';

      const refused = await as('wangnigao', 'case', 'act', id, 'SUBMIT');
      expect(refused.code).toBe(1);
      expect(refused.out).toContain('没有明确公开属性');
      expect(refused.out).toMatch(/依据：《浙江省住房和城乡建设厅.*》第1条/);
      expect(refused.out).toContain('可由：拟稿人');

      const next = await as('wangnigao', 'case', 'next', id);
      expect(next.out).toContain('待办理：住房保障处拟稿人');
      await acts(
        'wangnigao',
        id,
        'EDIT',
        'attribute=proactive',
        'kind=ordinary',
        'documentType=notice',
        'channels=["zj-construction-port"]',
      );
      expect((await as('wangnigao', 'desk')).out).toContain('草稿（drafts）　1');
      expect((await as('wangnigao', 'document', 'diff', id, '--from', '1')).out).toContain('第1稿 → 第2稿');
      expect((await as('wangnigao', 'case', 'forms', id)).out).toContain('notice 通知');
      await acts('wangnigao', id, 'SUBMIT');
      expect((await as('lichuzhang', 'desk', 'todo')).out).toMatch(
        /处室审核 {2}关于规范公共租赁住房.*王拟稿/,
      );
      await acts('lichuzhang', id, 'APPROVE', 'opinion=同意');
      await acts('zhoubanhe', id, 'APPROVE');
      await acts('wangnigao', id, 'REVIEW', 'outcome=clear', ...CLEAR);
      await acts('chenbaomi', id, 'REVIEW', 'outcome=clear', ...CLEAR);
      await acts('sunfuting', id, 'SIGN_OFF');
      await acts('zhoubanhe', id, 'REGISTER');
      await acts('zhengxinxi', id, 'PUBLISH');

      const track = await as('wangnigao', 'case', 'track', id);
      expect(track.out).toMatch(/李处长 {2}处室审核·.*意见：同意/);
      expect(await commandLine(engine, 'ledger', 'verify')).toMatchObject({ code: 0 });
      expect(await commandLine(engine, 'ledger', 'replay')).toMatchObject({ code: 0 });
      const pages = await run<{ title: string }>(
        engine.database.reader,
        sql`select title from portal_page where case_id = ${id} and status = ${'live'}`,
      );
      expect(pages.map(({ title }) => title)).toEqual(['关于规范公共租赁住房轮候公示的通知']);
    }, 120_000);

    it('says in Chinese what is wrong with a field, a file or a token, and changes nothing', async () => {
      expect(await as('wangnigao', 'case', 'act', 'nowhere', 'SUBMIT', '--set', 'x')).toMatchObject({
        code: 1,
      });
      const forged = await commandLine(engine, 'case', 'inbox', '--token', 'wgk_forged');
      expect([forged.code, forged.out]).toEqual([2, expect.stringContaining('接口令牌')]);
      const missing = await as('wangnigao', 'import', '/nowhere/paper.txt', '--non-secret');
      expect([missing.code, /[\u4e00-\u9fff]/.test(missing.out)]).toEqual([
        missing.code === 0 ? 1 : missing.code,
        true,
      ]);
    });
  },
);
