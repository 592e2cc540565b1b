import { run, sql } from '../../../src/database/index.js';
import type { CaseHistory } from '../../../src/figures/index.js';
import type { Actor } from '../../../src/identity/index.js';
import type { Refusal, Result } from '../../../src/kernel/index.js';
import { nextVerbOffice, PROVES_ALL, WorkingCopy } from '../../support/candidate.js';
import { findingsOf } from '../../support/case-invariants.js';
import { describeOnBothEngines, type TestEngine } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { LivingOffice } from '../../support/living-office.js';
import { policiesWith } from '../../support/policies-with.js';

const VERSION = { pack: 'verb-office', effectiveFrom: '2017-05-17' };

/** An office in which a candidate has been activated and put in place by the two policy officers. */
class ChangedOffice {
  constructor(
    readonly engine: TestEngine,
    readonly folder: string,
    public living: LivingOffice,
  ) {}

  static async open(engine: TestEngine): Promise<ChangedOffice> {
    const folder = policiesWith('verbs', ['cn-national']);
    return new ChangedOffice(
      engine,
      folder,
      await LivingOffice.open(engine, 'verb-office', folder, PROVES_ALL),
    );
  }

  actor(username: string): Promise<Actor> {
    return this.living.actor(username);
  }

  async activate(copy: WorkingCopy, effectiveFrom = VERSION.effectiveFrom): Promise<void> {
    const { rehearse, rehearsals, activation } = this.living.office.activation;
    const place = { pack: 'verb-office', effectiveFrom, folder: copy.folder };
    const [feng, han] = [await this.actor('fengfagui'), await this.actor('hanfagui')];
    const { hash } = must(await rehearse.run(feng, { place, over: null }));
    for (const reader of [feng, han]) must(await rehearsals.read(reader, { id: hash, hash }));
    must(await activation.propose(feng, { place, rehearsal: hash }));
    must(await activation.activate(han, { place, rehearsal: hash }));
    copy.putInto(this.folder);
    await this.living.close();
    this.living = await LivingOffice.open(this.engine, 'verb-office', this.folder, PROVES_ALL);
  }

  async migrate(
    choice: Partial<{
      states: Record<string, string>;
      clocks: Record<string, string>;
      cases: readonly string[];
      dryRun: boolean;
      from: string;
    }> = {},
  ) {
    return this.living.office.activation.migration.run(await this.actor('fengfagui'), {
      to: { ...VERSION, effectiveFrom: choice.from ?? VERSION.effectiveFrom },
      mapping: { states: choice.states ?? {}, clocks: choice.clocks ?? {} },
      cases: choice.cases ?? null,
      dryRun: choice.dryRun === true,
    });
  }

  async inJointCheck(): Promise<string> {
    const { id } = await this.living.drafted();
    await this.living.does('wangnigao', id, 'SUBMIT');
    return id;
  }
}

describeOnBothEngines('moving running cases to other law', OFFICE_SCHEMA, (engine) => {
  let office: ChangedOffice;
  let jointCheck: string;
  let other: string;
  beforeAll(async () => {
    office = await ChangedOffice.open(engine);
    jointCheck = await office.inJointCheck();
    other = await office.inJointCheck();
    await office.activate(nextVerbOffice(office.folder));
  });
  afterAll(() => office.living.close());

  it('refuses a mapping that names what neither law has, before it touches any case', async () => {
    const before = await office.living.view(jointCheck);
    const refused = await office.migrate({
      states: { 'joint-chek': 'legality', ballot: 'legalty' },
      clocks: { 'joint-check': 'no-such-clock' },
    });
    expect(codes(refused)).toEqual(['state-unknown', 'state-unknown', 'clock-unknown']);
    expect(refused.ok ? '' : refused.error[0]?.message).toContain('joint-check');
    expect(await office.living.view(jointCheck)).toEqual(before);
  });

  it('refuses a version that was never activated', async () => {
    expect(codes(await office.migrate({ from: '2001-01-01' }))).toEqual(['pack-not-activated']);
  });

  it('does not let a mapping carry a case past what it has not been through, nor onto the public page', async () => {
    const onward = must(
      await office.migrate({ states: { 'joint-check': 'sign-off' }, dryRun: true, cases: [jointCheck] }),
    );
    expect(problems(onward, jointCheck)).toContain('step-not-taken');
    const published = must(
      await office.migrate({ states: { 'joint-check': 'published' }, dryRun: true, cases: [jointCheck] }),
    );
    expect(problems(published, jointCheck)).toEqual(['kind-differs']);
  });

  it('keeps a case whose term would be lost where it is', async () => {
    const told = must(
      await office.migrate({ states: { 'joint-check': 'drafting' }, dryRun: true, cases: [jointCheck] }),
    );
    expect(problems(told, jointCheck)).toEqual(['clock-without-place']);
  });

  it('judges a case that has changed since the dry run as it stands when its turn comes', async () => {
    const told = must(await office.migrate({ dryRun: true, cases: [other] }));
    expect(told.cases[0]?.to).toEqual(['joint-check']);
    await office.living.does('sunfuting', other, 'APPROVE', { outcome: 'oppose', opinion: '再改' });
    const moved = must(await office.migrate({ cases: [other] }));
    expect([moved.cases[0]?.fate, moved.cases[0]?.to]).toEqual(['moved', ['drafting']]);
    expect(await findingsOf(office.living, other)).toEqual([]);
  });

  it('loses neither when somebody acts at the same moment', async () => {
    const id = await office.living.drafted().then((view) => view.id);
    // Already under the new law; beside it one that still has to move.
    const [migrated, acted] = await Promise.all([
      office.migrate({ cases: [jointCheck] }),
      office.living.tries('chenbaomi', jointCheck, 'APPROVE', { outcome: 'approve', opinion: '同意' }),
    ]);
    expect(must(migrated).cases.map(({ fate }) => fate)).toEqual(['moved']);
    // Either came first; the one who saw an older version is told so and tries again.
    if (!acted.ok) {
      expect(acted.error.map(({ code }) => code)).toEqual(['stale-version']);
      await office.living.does('chenbaomi', jointCheck, 'APPROVE', { outcome: 'approve', opinion: '同意' });
    }
    const view = await office.living.view(jointCheck);
    const decided = view.facts.steps['joint-check']?.tasks.flatMap(({ decision }) => decision?.by ?? []);
    expect(decided).toEqual(['demo-chen']);
    expect(await findingsOf(office.living, jointCheck)).toEqual([]);
    expect(must(await office.migrate({ cases: [id] })).cases[0]?.fate).toBe('already');
  });

  it('a case that cannot be read fails alone; when it is mended the same command goes on under the same order', async () => {
    const [whole, broken] = await under(office, 2);
    const facts = await factsOf(office, broken);
    await engine.raw(`update workflow_case set facts = '{' where id = '${broken}'`);
    const first = must(await office.migrate({ from: NEXT }));
    expect(fate(first, whole)).toBe('moved');
    expect(fate(first, broken)).toBe('failed');
    await engine.raw(
      `update workflow_case set facts = '${facts.replaceAll("'", "''")}' where id = '${broken}'`,
    );
    const second = must(await office.migrate({ from: NEXT }));
    expect([second.order, fate(second, whole), fate(second, broken)]).toEqual([
      first.order,
      'already',
      'moved',
    ]);
    const third = must(await office.migrate({ from: NEXT }));
    expect(third.order).not.toBe(first.order);
    for (const id of [whole, broken]) expect(await findingsOf(office.living, id)).toEqual([]);
  });

  it('reads a case that moved to a later version by the law of the day on which it moved', async () => {
    const [id] = [jointCheck];
    const { facts, pack } = await office.living.view(id);
    expect([facts.case.lawOn, pack.effectiveFrom]).toEqual(['2018-06-04', NEXT]);
  });

  it('tells figures of moved cases under the law of each day', async () => {
    const { office: opened } = office.living;
    await opened.figures.figures.rebuild();
    const rows = await run<{ record: string }>(
      opened.database.reader,
      sql`select record from figures_record where case_id = ${jointCheck}`,
    );
    const history = JSON.parse(rows[0]?.record ?? '{}') as CaseHistory;
    const changed = history.entries.filter(({ event }) => event.type === 'LAW.CHANGED');
    expect([history.brokenAt, changed.length > 0]).toEqual([null, true]);
    const days = history.entries.flatMap(({ stands }) => (stands === undefined ? [] : [stands.lawOn]));
    expect([days[0], days.at(-1)]).toEqual(['2018-03-01', '2018-06-04']);
  });
});

const NEXT = '2018-06-01';

/** So many cases in drafting under the first version; then a later version is activated, its day comes, and the first one ends. */
async function under(office: ChangedOffice, count: number): Promise<readonly [string, string]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push((await office.living.drafted({ title: '短标题' })).id);
  const copy = new WorkingCopy(office.folder, `verb-office/${NEXT}`, `verb-office/${VERSION.effectiveFrom}`)
    .edit('pack.yaml', 'effectiveFrom: 2017-05-17', `effectiveFrom: ${NEXT}`)
    .edit('scenarios/title.yaml', 'on: 2018-03-01', `on: ${NEXT}`)
    .edit('scenarios/title.yaml', 'on: 2018-03-01', `on: ${NEXT}`);
  copy.editElsewhere(
    `verb-office/${VERSION.effectiveFrom}/pack.yaml`,
    'effectiveTo: null',
    'effectiveTo: 2018-05-31',
  );
  await office.activate(copy, NEXT);
  office.living.clock.advance(Date.parse('2018-06-04T01:00:00Z') - Date.parse(office.living.clock.now()));
  return [ids[0] ?? '', ids[1] ?? ''];
}

async function factsOf(office: ChangedOffice, id: string): Promise<string> {
  return JSON.stringify((await office.living.view(id)).facts);
}

function fate(
  report: { cases: readonly { caseId: string; fate: string }[] },
  id: string,
): string | undefined {
  return report.cases.find(({ caseId }) => caseId === id)?.fate;
}

function problems(
  report: { cases: readonly { caseId: string; problems: readonly Refusal[] }[] },
  id: string,
): readonly string[] {
  return report.cases.find(({ caseId }) => caseId === id)?.problems.map(({ code }) => code) ?? [];
}

function codes(result: Result<unknown, readonly Refusal[]>): readonly string[] {
  return result.ok ? ['ok'] : result.error.map(({ code }) => code);
}

function must<T>(result: Result<T, readonly Refusal[]>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.map(({ code, message }) => `${code} ${message}`).join('\n'));
}
