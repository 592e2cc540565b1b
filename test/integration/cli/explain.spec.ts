import { openOffice, type Office } from '../../../src/composition/office.js';
import { loadConfig } from '../../../src/config/index.js';
import { SystemClock } from '../../../src/kernel/index.js';
import type { CaseExplanation } from '../../../src/workflow/index.js';
import { commandLine, type Ran } from '../../support/command-line.js';
import { describeOnBothEngines, type TestEngine } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';

describeOnBothEngines('why, from the command line', OFFICE_SCHEMA, (engine) => {
  const tokens = new Map<string, string>();
  let id: string;
  beforeAll(async () => {
    const office = await officeOn(engine);
    await office.identity.bootstrap();
    for (const username of ['wangnigao', 'zhangnigao']) tokens.set(username, await tokenOf(office, username));
    const actor = await office.identity.actorByUsername.run('wangnigao');
    if (!actor.ok) throw new Error('nobody drafts');
    const draft = {
      kind: 'ordinary',
      documentType: 'notice',
      title: '关于名单的通知',
      body: '一、名单。',
      attribute: 'withheld',
      declaredNonSecret: true,
      channels: ['zj-construction-port'],
    };
    const created = await office.database.decide((tx) =>
      office.createDocument.run(tx, { actor: actor.value, division: null, draft }),
    );
    if (!created.ok) throw new Error('nothing was drafted');
    ({ id } = created.value);
    await office.database.close();
  });

  const explain = (username: string, ...words: readonly string[]): Promise<Ran> =>
    commandLine(engine, 'explain', ...words, '--token', tokens.get(username) ?? '');

  it('says to people what stands against an event, by which clause and facts, and what would turn it', async () => {
    const { code, out } = await explain('wangnigao', id);
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.trim());
    expect(lines[0]).toMatch(/^第1条　\d{4}-\d\d-\d\d \d\d:\d\d　王拟稿　拟稿·/);
    expect(lines[1]).toMatch(
      /^凭据：规则包 zhejiang-housing 2017-05-17，格式 v1，引擎 1，日历 sha256:[0-9a-f]{64}，事实 sha256:/,
    );
    expect(lines).toContain('✘ 送审（SUBMIT）');
    const at = lines.findIndex((line) =>
      line.startsWith('✘ 不符合　non-proactive-reasoned（zhejiang-housing，'),
    );
    expect(lines[at]).toContain('《浙江省住房和城乡建设厅“五公开”实施方案》第1条');
    const judged = /由人判断：王拟稿 \d{4}-\d\d-\d\d \d\d:\d\d（第1条）/.source;
    expect(lines[at + 2]).toMatch(new RegExp(`^事实 document.attribute = "withheld"　${judged}$`));
    expect(lines[at + 3]).toBe('事实 document.ground = 空　由人判断：尚无');
    expect(lines.slice(at + 4, at + 10)).toContain(
      '如果 document.ground 由 空 变为 任意内容（由人判断：尚无），则符合；另有 withheld-on-listed-ground、ground-from-list、ground-lawful 不符合',
    );
  });

  it('says the same to programs, of one ruling or of all', async () => {
    const all = JSON.parse((await explain('wangnigao', id, '--json')).out) as CaseExplanation;
    expect([all.caseId, all.rulings.length, all.next.some(({ event }) => event === 'SUBMIT')]).toEqual([
      id,
      1,
      true,
    ]);
    const one = JSON.parse((await explain('wangnigao', id, '--seq', '1', '--json')).out) as CaseExplanation;
    expect([one.rulings, one.next]).toEqual([all.rulings, []]);
  });

  it('ends with 1 for what is not there or not to be seen, and with 2 for what is no number', async () => {
    const absent = await explain('wangnigao', id, '--seq', '9');
    expect([absent.code, absent.out]).toEqual([1, expect.stringContaining('本件没有第 9 条裁断')]);
    const hidden = await explain('zhangnigao', id);
    expect([hidden.code, hidden.out]).toEqual([1, expect.stringContaining('没有这一办件，或者您无权查看')]);
    const unread = await explain('wangnigao', id, '--seq', 'x');
    expect([unread.code, unread.out]).toEqual([2, expect.stringContaining('--seq 应为流程轨迹中的序号')]);
  });
});

async function officeOn(engine: TestEngine): Promise<Office> {
  const config = loadConfig(engine.environment);
  if (!config.ok) throw new Error('no configuration');
  return openOffice(config.value, new SystemClock());
}

async function tokenOf(office: Office, username: string): Promise<string> {
  const actor = await office.identity.actorByUsername.run(username);
  const made = actor.ok ? await office.identity.makeToken.run(actor.value, { name: 'cli', days: 1 }) : actor;
  if (!made.ok) throw new Error(`no token for ${username}`);
  return made.value.token;
}
