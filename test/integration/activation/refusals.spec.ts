import { dryRunIn, type PackProof, type PackProver } from '../../../src/activation/index.js';
import { run, sql } from '../../../src/database/index.js';
import type { Actor } from '../../../src/identity/index.js';
import { digest, type JsonObject, type Refusal, type Result } from '../../../src/kernel/index.js';
import { verifyLedger } from '../../../src/ledger/index.js';
import { caseHeads } from '../../../src/workflow/index.js';
import { nextVerbOffice, PROVES_ALL, PROVES_NOTHING, WorkingCopy } from '../../support/candidate.js';
import { describeOnBothEngines } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { LivingOffice } from '../../support/living-office.js';
import { policiesWith } from '../../support/policies-with.js';

const VERSION = { pack: 'verb-office', effectiveFrom: '2017-05-17' };

/** A prover whose next answer the test chooses. */
class Prover implements PackProver {
  answer: PackProof = { proved: true, states: 1, bound: '检验', violations: [] };

  prove(): PackProof {
    return this.answer;
  }
}

describeOnBothEngines('what stands against activating a candidate', OFFICE_SCHEMA, (engine) => {
  const folder = policiesWith('verbs', ['cn-national']);
  const prover = new Prover();
  let living: LivingOffice;
  let feng: Actor;
  let han: Actor;
  beforeAll(async () => {
    living = await LivingOffice.open(engine, 'verb-office', folder, prover);
    feng = await living.actor('fengfagui');
    han = await living.actor('hanfagui');
  });
  afterAll(() => living.close());

  const services = () => living.office.activation;
  const placeOf = (copy: WorkingCopy) => ({ ...VERSION, folder: copy.folder });
  const rehearsed = async (copy: WorkingCopy, ...readers: readonly Actor[]): Promise<string> => {
    const done = await services().rehearse.run(feng, { place: placeOf(copy), over: null });
    if (!done.ok) throw new Error(done.error.map(({ message }) => message).join());
    const { hash } = done.value;
    for (const reader of readers) await services().rehearsals.read(reader, { id: hash, hash });
    return hash;
  };

  it('somebody without the right may neither rehearse nor propose, activate or migrate', async () => {
    const wang = await living.actor('wangnigao');
    const place = { ...VERSION, folder: null };
    const tried = [
      await services().rehearse.run(wang, { place, over: null }),
      await services().rehearsals.see(wang, '00000000'),
      await services().activation.propose(wang, { place, rehearsal: '00000000' }),
      await services().activation.activate(wang, { place, rehearsal: '00000000' }),
      await services().migration.run(wang, {
        to: VERSION,
        mapping: { states: {}, clocks: {} },
        cases: null,
        dryRun: true,
      }),
    ];
    expect(tried.map(codes)).toEqual(tried.map(() => ['permission-missing']));
  });

  it('a candidate that is not there, and a rehearsal that is not there, are both told at once', async () => {
    const place = { pack: 'verb-ofice', effectiveFrom: null, folder };
    const refused = await services().activation.propose(feng, { place, rehearsal: 'deadbeef' });
    expect(codes(refused)).toEqual(['candidate-unknown', 'rehearsal-unknown']);
    const short = await services().rehearsals.see(feng, 'sha%');
    expect(codes(short)).toEqual(['rehearsal-unknown']);
  });

  it('a folder with faults gives no candidate, and every fault is told with its line', async () => {
    const copy = nextVerbOffice(folder).edit(
      'rules/title.yaml',
      'clause: verb-plan#1',
      'clause: verb-plan#9',
    );
    const refused = await services().rehearse.run(feng, { place: placeOf(copy), over: null });
    expect(codes(refused)).toEqual(['lint-fails']);
    expect(refused.ok ? '' : refused.error[0]?.message).toMatch(/rules\/title\.yaml:1 clause-unresolved/);
  });

  it('a rehearsal of what the candidate was before it changed is stale', async () => {
    const copy = nextVerbOffice(folder);
    const rehearsal = await rehearsed(copy, feng, han);
    copy.edit('rules/title.yaml', '<= 20', '<= 19');
    const refused = await services().activation.propose(feng, { place: placeOf(copy), rehearsal });
    expect(codes(refused)).toEqual(['rehearsal-stale']);
  });

  it('the reader must name the very report that was read', async () => {
    const rehearsal = await rehearsed(nextVerbOffice(folder));
    const other = rehearsal.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(codes(await services().rehearsals.read(feng, { id: rehearsal, hash: other }))).toEqual([
      'report-differs',
    ]);
  });

  it('no scenarios, failing scenarios, no proof and a proof with a counter-example are each told', async () => {
    const copy = nextVerbOffice(folder).edit('scenarios/title.yaml', 'state: joint-check', 'state: ballot');
    const rehearsal = await rehearsed(copy, feng);
    prover.answer = { proved: false, states: 0, bound: '', violations: [] };
    const unverified = await services().activation.propose(feng, { place: placeOf(copy), rehearsal });
    expect(codes(unverified)).toEqual(['tests-fail', 'proof-missing', 'proof-missing']);
    prover.answer = {
      proved: false,
      states: 7,
      bound: '检验',
      violations: [{ property: '未经审查不得公开', story: ['拟稿人送审', '网站管理发布'] }],
    };
    const violated = await services().activation.propose(feng, { place: placeOf(copy), rehearsal });
    expect(codes(violated)).toEqual(['tests-fail', 'proof-fails', 'proof-fails']);
    expect(violated.ok ? '' : violated.error[1]?.message).toContain('拟稿人送审；网站管理发布');
    prover.answer = { proved: true, states: 1, bound: '检验', violations: [] };
    const plain = new WorkingCopy(folder, 'verb-office/2017-05-17').edit(
      'pack.yaml',
      '检验办理动作',
      '再检验办理动作',
    );
    const untested = await rehearsed(plain, feng);
    const missing = await services().activation.propose(feng, { place: placeOf(plain), rehearsal: untested });
    expect(codes(missing)).toEqual(['tests-missing']);
  });

  it('the second person must have read it too, and what was proposed must be what is activated', async () => {
    const copy = nextVerbOffice(folder).edit('rules/title.yaml', '标题超过', '文件标题超过');
    const rehearsal = await rehearsed(copy, feng);
    const input = { place: placeOf(copy), rehearsal };
    expect(codes(await services().activation.propose(feng, input))).toEqual(['ok']);
    expect(codes(await services().activation.activate(han, input))).toEqual(['rehearsal-unread']);
    copy.edit('rules/title.yaml', '二十个字', '二十字');
    const again = await rehearsed(copy, feng, han);
    const changed = await services().activation.activate(han, { place: placeOf(copy), rehearsal: again });
    expect(codes(changed)).toEqual(['proposal-stale']);
  });

  it('when an open case would fare otherwise than both people read, nothing is proposed until they read anew', async () => {
    const { id } = await living.drafted({ title: '关于轮候的通知' });
    await living.does('wangnigao', id, 'SUBMIT');
    for (const who of ['sunfuting', 'chenbaomi', 'zhoubanhe'])
      await living.does(who, id, 'APPROVE', { outcome: 'approve' });
    const copy = nextVerbOffice(folder);
    const read = await rehearsed(copy, feng, han);
    const report = await services().rehearsals.see(feng, read);
    const fates = (body: JsonObject) => dryRunIn(body)?.cases.map(({ caseId, fate }) => [caseId, fate]);
    expect(report.ok ? fates(report.value.body) : null).toEqual([[id, 'would-move']]);
    // The ballot lies behind the legality check that only the candidate has: from there on the case has to stay.
    await living.does('lichuzhang', id, 'APPROVE');
    const refused = await services().activation.propose(feng, { place: placeOf(copy), rehearsal: read });
    expect(refused.ok ? [] : refused.error.map(({ code, facts }) => [code, facts['cases']])).toEqual([
      ['dry-run-stale', [id]],
    ]);
    expect(refused.ok ? '' : refused.error[0]?.cure).toContain('重新试运行');
    const again = await rehearsed(copy, feng);
    expect(
      codes(await services().activation.propose(feng, { place: placeOf(copy), rehearsal: again })),
    ).toEqual(['ok']);
  });

  it('a rehearsal with a mapping that names what neither law has is refused before any case is looked at', async () => {
    const refused = await services().rehearse.run(feng, {
      place: placeOf(nextVerbOffice(folder)),
      over: null,
      mapping: { states: { 'joint-chek': 'legality' }, clocks: {} },
    });
    expect(codes(refused)).toEqual(['state-unknown']);
  });

  it('what could not be looked at to its end is not proved, and not activated', async () => {
    const bare = await LivingOffice.open(engine, 'verb-office', folder, PROVES_NOTHING);
    try {
      const copy = nextVerbOffice(folder);
      const rehearsal = await rehearsed(copy, feng);
      const input = { place: placeOf(copy), rehearsal };
      const refused = await bare.office.activation.activation.propose(feng, input);
      expect(codes(refused)).toContain('proof-missing');
      expect(refused.ok ? '' : refused.error[0]?.message).toContain('未经验证');
    } finally {
      await bare.close();
    }
  });
});

describeOnBothEngines('law that must not be lost or changed', OFFICE_SCHEMA, (engine) => {
  const folder = policiesWith('verbs', ['cn-national']);
  let living: LivingOffice;
  beforeAll(async () => {
    living = await LivingOffice.open(engine, 'verb-office', folder, PROVES_ALL);
  });
  afterAll(() => living.close());

  it('is entered once as delivered, and a second start enters nothing', async () => {
    expect(await living.office.activation.install.run()).toBe(false);
    const again = await LivingOffice.open(engine, 'verb-office', folder, PROVES_ALL);
    const seen = await again.office.activation.standing.run(await living.actor('fengfagui'));
    await again.close();
    expect(seen.ok ? seen.value.versions.map(({ pack }) => pack).toSorted() : null).toEqual([
      'cn-national',
      'cn-national',
      'verb-office',
    ]);
    expect(seen.ok ? new Set(seen.value.versions.map(({ seq }) => seq)) : null).toEqual(new Set([1]));
  });

  it('can be neither changed nor removed nor replaced in the storage', async () => {
    const table = 'policy_content';
    const over =
      engine.dialect === 'postgres'
        ? `truncate ${table}`
        : `insert or replace into ${table} select * from ${table}`;
    for (const statement of [`update ${table} set content = '{}'`, `delete from ${table}`, over])
      await expect(engine.raw(statement)).rejects.toThrow(/added to and never changed/);
  });

  it('is not believed when somebody got past the guards', async () => {
    const { id } = await living.drafted();
    const sha256 = (await living.view(id)).pack.sha256;
    const guards =
      engine.dialect === 'postgres'
        ? ['alter table policy_content disable trigger all']
        : ['drop trigger policy_content_no_update'];
    const [row] = await run<{ content: string; hash: string }>(
      engine.database.reader,
      sql`select content, hash from policy_content where sha256 = ${sha256}`,
    );
    const forged = (row?.content ?? '').replaceAll('会签', '免签');
    const update = (content: string, hash: string) =>
      `update policy_content set content = '${content.replaceAll("'", "''")}', hash = '${hash}' where sha256 = '${sha256}'`;
    await engine.raw(...guards, update(forged, row?.hash ?? ''));
    nextVerbOffice(folder).putInto(folder);
    await expect(LivingOffice.open(engine, 'verb-office', folder)).rejects.toThrow('已被改动');
    // Not even when the forger made the digest fit: the ledger holds the other one.
    await engine.raw(update(forged, digest(forged)));
    await expect(LivingOffice.open(engine, 'verb-office', folder)).rejects.toThrow('已被改动');
    await engine.raw(update(row?.content ?? '', row?.hash ?? ''));
    await (await LivingOffice.open(engine, 'verb-office', folder)).close();
  });
});

describeOnBothEngines('two services that start on a new storage at once', OFFICE_SCHEMA, (engine) => {
  it('enter what was delivered once, and both run by it', async () => {
    const folder = policiesWith('verbs', ['cn-national']);
    const both = await Promise.all(
      [1, 2].map(() => LivingOffice.open(engine, 'verb-office', folder, PROVES_ALL)),
    );
    for (const living of both) {
      await living.drafted();
      const seen = await living.office.activation.standing.run(await living.actor('fengfagui'));
      expect(seen.ok ? new Set(seen.value.versions.map(({ seq }) => seq)) : null).toEqual(new Set([1]));
    }
    const { reader } = engine.database;
    expect((await verifyLedger(reader, caseHeads(reader))).faults).toEqual([]);
    for (const living of both) await living.close();
  });
});

function codes(result: Result<unknown, readonly Refusal[]>): readonly string[] {
  return result.ok ? ['ok'] : result.error.map(({ code }) => code);
}
