import { join } from 'node:path';
import { openOffice } from '../../../src/composition/office.js';
import { loadConfig } from '../../../src/config/index.js';
import { SystemClock } from '../../../src/kernel/index.js';
import { nextVerbOffice, PROVES_ALL, type WorkingCopy } from '../../support/candidate.js';
import { commandLineIn, type Ran } from '../../support/command-line.js';
import { describeOnBothEngines } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { DRAFT } from '../../support/living-office.js';
import { policiesWith } from '../../support/policies-with.js';

// What proves packs is another room's matter; here it says yes.
jest.mock('../../../src/composition/prover.js', () => ({ packProver: () => PROVES_ALL }));

describeOnBothEngines('a change of law from the command line', OFFICE_SCHEMA, (engine) => {
  const folder = policiesWith('verbs', ['cn-national']);
  const tokens = new Map<string, string>();
  let candidate: WorkingCopy;
  let caseId: string;
  let report: string;

  const environment = () => ({
    ...engine.environment,
    WUGONGKAI_PACK: 'verb-office',
    WUGONGKAI_POLICIES_DIR: folder,
  });
  const as = (username: string, ...words: readonly string[]): Promise<Ran> =>
    commandLineIn(environment(), ...words, '--token', tokens.get(username) ?? '');

  beforeAll(async () => {
    const config = loadConfig(environment());
    if (!config.ok) throw new Error('no configuration');
    const office = await openOffice(config.value, new SystemClock());
    await office.identity.bootstrap();
    for (const username of ['wangnigao', 'fengfagui', 'hanfagui']) {
      const actor = await office.identity.actorByUsername.run(username);
      const made = actor.ok
        ? await office.identity.makeToken.run(actor.value, { name: 'cli', days: 1 })
        : actor;
      if (made.ok) tokens.set(username, made.value.token);
      if (username !== 'wangnigao' || !actor.ok) continue;
      const created = await office.database.decide((tx) =>
        office.createDocument.run(tx, {
          actor: actor.value,
          division: null,
          draft: { ...DRAFT, body: '正文' },
        }),
      );
      caseId = created.ok ? created.value.id : '';
    }
    await office.database.close();
    candidate = nextVerbOffice(folder);
  });

  it('says which law stands, to everybody who may read law', async () => {
    const seen = await as('wangnigao', 'policy', 'standing');
    expect([seen.code, seen.out]).toEqual([0, expect.stringMatching(/✔ verb-office@2017-05-17　随产品安装/)]);
  });

  it('rehearses the candidate of a working copy, prints the report and records who read it', async () => {
    const edited = await commandLineIn(
      { ...environment(), WUGONGKAI_POLICIES_DIR: candidate.folder },
      'policy',
      'lint',
      '--all',
    );
    expect(edited.code).toBe(0);
    const done = await as('fengfagui', 'policy', 'rehearse', candidate.path, '--json');
    expect(done.code).toBe(0);
    report = (JSON.parse(done.out) as { hash: string }).hash;
    const short = report.slice(7, 19);
    const read = await as('fengfagui', 'policy', 'rehearsal', short);
    expect([read.code, read.out]).toEqual([
      0,
      expect.stringMatching(/【试运行 verb-office@2017-05-17】 1 件 1 条/),
    ]);
    const second = await as('hanfagui', 'policy', 'rehearsal', short);
    expect(second.out).toMatch(/读过的人：demo-feng（/);
  });

  it('is proposed by one, activated by another, and by nobody twice', async () => {
    const words = [candidate.path, '--rehearsal', report] as const;
    expect(await as('fengfagui', 'policy', 'propose', ...words)).toMatchObject({ code: 0 });
    const alone = await as('fengfagui', 'policy', 'activate', ...words);
    expect([alone.code, alone.out]).toEqual([1, expect.stringContaining('提请和启用须由两个人分别办理')]);
    expect(await as('hanfagui', 'policy', 'activate', ...words)).toMatchObject({ code: 0 });
    const standing = await as('fengfagui', 'policy', 'standing');
    expect(standing.out).toMatch(
      /✘ verb-office@2017-05-17　启用.*demo-feng、demo-han　规则目录已改动，未启用/,
    );
  });

  it('moves running cases when the files are in place: told first, then done, then nothing more to do', async () => {
    candidate.putInto(folder);
    const told = await as('fengfagui', 'policy', 'migrate', 'verb-office@2017-05-17', '--dry-run');
    expect([told.code, told.out]).toEqual([0, expect.stringContaining(`✔ 可以迁移 ${caseId}`)]);
    const done = await as('fengfagui', 'policy', 'migrate', 'verb-office@2017-05-17');
    expect([done.code, done.out]).toEqual([0, expect.stringContaining(`✔ 已迁移 ${caseId}`)]);
    const again = await as('fengfagui', 'policy', 'migrate', 'verb-office@2017-05-17', '--json');
    const { cases } = JSON.parse(again.out) as { cases: readonly { fate: string }[] };
    expect(cases.map(({ fate }) => fate)).toEqual(['already']);
    const track = await as('wangnigao', 'case', 'track', caseId);
    expect(track.out).toContain('改按新规定办理');
    for (const verb of ['verify', 'replay'])
      expect(await commandLineIn(environment(), 'ledger', verb)).toMatchObject({ code: 0 });
  });

  it('says in Chinese what is wrong with what was written, and changes nothing', async () => {
    const folderless = await as('fengfagui', 'policy', 'rehearse', join(candidate.folder, 'packs'));
    expect([folderless.code, folderless.out]).toEqual([1, expect.stringContaining('不是规则包版本的目录')]);
    const days = await as('fengfagui', 'policy', 'rehearse', 'verb-office', '--over', '2018-02-30..');
    expect([days.code, days.out]).toEqual([2, expect.stringContaining('--over 写作')]);
    const pair = await as('fengfagui', 'policy', 'migrate', 'verb-office@2017-05-17', '--state', 'ballot');
    expect([pair.code, pair.out]).toEqual([2, expect.stringContaining('旧=新')]);
    const nobody = await commandLineIn(environment(), 'policy', 'standing', '--token', 'wgk_forged');
    expect([nobody.code, nobody.out]).toEqual([2, expect.stringContaining('接口令牌')]);
    const clerk = await as('wangnigao', 'policy', 'activate', candidate.path, '--rehearsal', report);
    expect([clerk.code, clerk.out]).toEqual([1, expect.stringContaining('permission-missing')]);
  });
});
