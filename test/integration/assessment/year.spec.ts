import type { ScoreAddress } from '../../../src/assessment/index.js';
import { AssessmentLedger } from '../../../src/assessment/assessment-ledger.js';
import { openOffice } from '../../../src/composition/office.js';
import { SystemClock, type Refusal, type Result } from '../../../src/kernel/index.js';
import { verifyLedger } from '../../../src/ledger/index.js';
import { caseHeads } from '../../../src/workflow/index.js';
import { commandLine } from '../../support/command-line.js';
import { describeOnBothEngines } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { LivingOffice } from '../../support/living-office.js';

const DAY_MS = 86_400_000;
const OTHERS = ['demo-housing-market', 'demo-housing-office', 'demo-housing-regulation'];
const MARCH = { scheme: 'zj-divisions', period: '2018-03' };
const OURS: ScoreAddress = { ...MARCH, unit: 'demo-housing-security' };

/** A month of the demonstration's divisions, through every stage of a score. The cases run one after another: each stage rests on the one before. */
describeOnBothEngines('a score on its way', OFFICE_SCHEMA, (engine) => {
  let living: LivingOffice;
  let sealed: string;
  let appeal: number;
  beforeAll(async () => {
    living = await LivingOffice.open(engine, 'zhejiang-housing');
    sealed = (await living.drafted()).id;
    await living.does('wangnigao', sealed, 'QUARANTINE', { reasonCode: 'review-finding' });
    await living.drafted();
  });
  afterAll(() => living.close());

  it('is not scored by the unit before its period is over', async () => {
    expect(await codes(by('lichuzhang', 'selfScore', { ...OURS, note: '' }))).toEqual(['period-not-over']);
    living.clock.advance(32 * DAY_MS);
  });

  it('opens from the total to the case that cost the points', async () => {
    const view = await value(
      living.office.assessment.scores.sheet(await living.actor('wugongkaiyuan'), OURS),
    );
    // (20 + 20 − 10) × 100/40: of the month only attribute and secrecy apply.
    expect(view.sheet).toMatchObject({ points: 75, outOf: 100, band: { label: '合格' } });
    const found = view.sheet.indicators[1]?.deductions[0];
    expect(found).toMatchObject({
      id: 'secret-found',
      value: 1,
      points: 10,
      clause: ['zj-housing-plan-2017#3'],
    });
    expect(found?.entries.map((entry) => [entry.case, entry.on])).toEqual([[sealed, '2018-03-01']]);
    expect(view.whatIf[0]).toMatchObject({ id: 'secret-found', points: 100, gain: 25 });
  });

  it('shows no entry of a case that the reader may not see, and says that there is one', async () => {
    const view = await value(living.office.assessment.scores.sheet(await living.actor('fengfagui'), OURS));
    expect(view.sheet.points).toBe(75);
    expect(JSON.stringify(view)).not.toContain(sealed);
    expect(view.sheet.hiddenEntries).toBe(1);
  });

  it('is the unit’s and the office’s to read, and before the publicity nobody else’s', async () => {
    const { scores } = living.office.assessment;
    expect(await codes(scores.sheet(await living.actor('zhangnigao'), OURS))).toEqual([
      'permission-elsewhere',
    ]);
    const listed = await value(scores.list(await living.actor('zhangnigao'), MARCH));
    expect(listed[0]?.units.map(({ unit, rank }) => [unit, rank])).toEqual([['demo-housing-market', null]]);
  });

  it('is scored by its own unit, and by no other', async () => {
    expect(await codes(by('yangchuzhang', 'selfScore', { ...OURS, note: '' }))).toEqual([
      'permission-elsewhere',
    ]);
    expect(await codes(by('zhaotingzhang', 'selfScore', { ...OURS, note: '' }))).toEqual(['not-of-unit']);
    expect(await value(by('lichuzhang', 'selfScore', { ...OURS, note: '已整改' }))).toMatchObject({
      ...{ type: 'SCORE.SELF', seq: 1, points: 75 },
    });
  });

  it('is reviewed by the office, never by somebody of the unit, and without a self-score only with a word on it', async () => {
    expect((await value(by('wugongkaiyuan', 'review', { ...OURS, note: '' }))).points).toBe(75);
    const office = { ...MARCH, unit: 'demo-housing-office' };
    expect(await codes(by('wugongkaiyuan', 'review', { ...office, note: '没有自评' }))).toEqual(['own-unit']);
    expect(await codes(by('sunfuting', 'review', { ...office, note: '' }))).toEqual(['self-score-missing']);
    expect(await codes(publicise('wugongkaiyuan'))).toEqual(['units-not-reviewed']);
    for (const unit of OTHERS)
      expect((await value(by('sunfuting', 'review', { ...MARCH, unit, note: '没有自评' }))).points).toBe(100);
  });

  it('is told beforehand with its scheme: how far all have come, and who may make them public', async () => {
    expect(await march('wugongkaiyuan')).toMatchObject({
      ...{ over: true, from: '2018-03-01', to: '2018-03-31' },
      ...{ stages: [{ stage: 'reviewed', units: 4 }], publicise: [] },
    });
    const clerk = await march('zhangnigao');
    expect(clerk?.stages).toEqual([{ stage: 'reviewed', units: 1 }]);
    expect(clerk?.publicise.map(({ cure }) => cure === '')).toEqual([false]);
    // April has begun and is not over; of what has not begun nothing is said.
    const periods = (await schemesFor('wugongkaiyuan')).filter(({ scheme }) => scheme === MARCH.scheme);
    expect(periods.find(({ period }) => period === '2018-04')).toMatchObject({
      over: false,
      publicise: [{ code: 'units-not-reviewed' }],
    });
    expect(periods.map(({ period }) => period)).not.toContain('2018-05');
  });

  it('is made public with all others for the days of the scheme', async () => {
    expect((await march('wugongkaiyuan'))?.publicise).toEqual([]);
    expect(await value(publicise('wugongkaiyuan'))).toMatchObject({ until: '2018-04-07' });
    const { scores } = living.office.assessment;
    const listed = await value(scores.list(await living.actor('zhangnigao'), MARCH));
    expect(listed[0]?.units.map(({ unit, rank, tied }) => [unit, rank, tied])).toEqual([
      ['demo-housing-market', 1, true],
      ['demo-housing-office', 1, true],
      ['demo-housing-regulation', 1, true],
      ['demo-housing-security', 4, false],
    ]);
    const bulletin = await value(scores.bulletin(await living.actor('zhangnigao'), MARCH));
    expect(bulletin.negativeList).toEqual([]);
    expect(bulletin.ranking.at(-1)).toMatchObject({ unit: 'demo-housing-security', points: 75 });
    expect((await march('wugongkaiyuan'))?.publicise.map(({ code }) => code)).toEqual(['score-public']);
  });

  it('is appealed by the unit against an entry that cost points, and answered by somebody who did not review', async () => {
    const seq = 2;
    const against = (one: object): Promise<Result<{ seq: number }, readonly Refusal[]>> =>
      by('lichuzhang', 'appeals', { ...OURS, criterion: 'secret-found', grounds: '误报', ...one }, 'appeal');
    expect(await codes(against({ entries: [{ case: 'another', seq: 1 }] }))).toEqual(['entry-not-counted']);
    appeal = (await value(against({ entries: [{ case: sealed, seq }] }))).seq;
    expect(await codes(against({ entries: [{ case: sealed, seq }] }))).toEqual(['appeal-pending']);
    const answer = { ...OURS, appeal, upheld: true, reason: '经核实为误报' };
    expect(await codes(by('wugongkaiyuan', 'appeals', answer, 'answer'))).toEqual(['reviewed-by-same']);
    expect(await codes(decide('zhaotingzhang'))).toEqual(['publicity-running', 'appeals-open']);
    expect((await value(by('zhoubanhe', 'appeals', answer, 'answer'))).type).toBe('SCORE.ANSWERED');
  });

  it('takes no appeal after the last day, with the reason', async () => {
    living.clock.advance(6 * DAY_MS);
    const late = { ...OURS, criterion: 'secret-found', grounds: '迟了', entries: [{ case: sealed, seq: 2 }] };
    const refused = await by('lichuzhang', 'appeals', late, 'appeal');
    expect(await codes(Promise.resolve(refused))).toContain('appeal-late');
  });

  it('is decided by somebody else, with what the appeal struck; silence decided nothing', async () => {
    expect(await codes(decide('wugongkaiyuan'))).toEqual(['permission-missing']);
    expect(await value(decide('zhaotingzhang'))).toMatchObject({ type: 'SCORE.DECIDED', points: 100 });
    expect(await codes(decide('zhaotingzhang'))).toEqual(['wrong-stage']);
  });

  it('is reckoned again to the same sheet, from the ledger alone', async () => {
    const { scores } = living.office.assessment;
    const reader = await living.actor('wugongkaiyuan');
    const view = await value(scores.sheet(reader, OURS));
    expect([view.stage, view.asStated, view.decision?.points]).toEqual(['decided', true, 100]);
    expect(await value(scores.kept(reader, OURS))).toEqual(view.sheet);
    const { database, journal } = living.office;
    const again = await new AssessmentLedger(journal).standings(database.reader, 2018);
    expect(again.size).toBe(4);
    const report = await verifyLedger(database.reader, caseHeads(database.reader));
    expect(report).toMatchObject({ holds: true, faults: [] });
  });

  it('stays below its bar: evidence is supplied by whom the scheme names', async () => {
    const supply = (who: string, evidence: string, given: number | boolean | string) =>
      by(who, 'evidence', { ...OURS, period: '2018', evidence, value: given, source: '' });
    expect(await codes(supply('wugongkaiyuan', 'materials-on-time', true))).toEqual(['evidence-value']);
    expect((await value(supply('wugongkaiyuan', 'materials-on-time', 4))).type).toBe('EVIDENCE.SUPPLIED');
    expect(await codes(supply('lichuzhang', 'materials-on-time', 5))).toEqual(['permission-missing']);
    expect((await value(supply('lichuzhang', 'training-joined', true))).seq).toBeGreaterThan(1);
    expect(await codes(supply('lichuzhang', 'no-such', true))).toEqual(['permission-missing']);
  });

  it('is told by the command line, to people and to programs', async () => {
    // The command line reads; that both engines answer the same was seen above.
    if (engine.dialect !== 'sqlite') return;
    const office = await openOffice(living.office.config, new SystemClock());
    const actor = await office.identity.actorByUsername.run('wugongkaiyuan');
    const made = actor.ok
      ? await office.identity.makeToken.run(actor.value, { name: 'test', days: 1 })
      : actor;
    const token = made.ok ? made.value.token : '';
    await office.database.close();
    const ask = (...words: readonly string[]) =>
      commandLine(engine, 'assess', ...words, '--period', '2018-03', '--token', token);
    const listed = await ask('--json');
    expect(listed.code).toBe(0);
    expect(JSON.parse(listed.out)).toMatchObject([
      { scheme: 'zj-affiliates', units: [{ unit: 'demo-housing-information' }] },
      { scheme: 'zj-divisions', annual: { share: 0.04 } },
    ]);
    const opened = await ask('--unit', 'demo-housing-office', '--open', 'secrecy', '--what-if');
    expect(opened.out).toContain('得分 100／100  优秀');
    expect(opened.out).toContain('《浙江省住房和城乡建设厅“五公开”实施方案》第3条');
    const schemes = await commandLine(engine, 'assess', 'schemes', '--year', '2018', '--token', token);
    expect(schemes.out).toContain('（zj-divisions）  2018-03-01 至 2018-03-31');
    expect(schemes.out).toContain('未自评');
    expect((await ask('bulletin', '--scheme', 'zj-divisions')).out).toContain('负面清单：没有');
  });

  async function by(
    username: string,
    service: 'evidence' | 'selfScore' | 'review' | 'appeals',
    input: ScoreAddress & Record<string, unknown>,
    method: 'run' | 'appeal' | 'answer' = 'run',
  ): Promise<Result<{ type: string; seq: number; points: number | null }, readonly Refusal[]>> {
    living.clock.advance(60_000);
    const actor = await living.actor(username);
    const one = living.office.assessment[service] as unknown as Record<
      string,
      (who: typeof actor, what: object) => ReturnType<typeof by>
    >;
    const act = one[method];
    if (act === undefined) throw new Error(`${service} has no ${method}`);
    return act.call(one, actor, input);
  }

  async function schemesFor(username: string) {
    return value(living.office.assessment.schemes.list(await living.actor(username), { year: 2018 }));
  }

  async function march(username: string) {
    const listed = await schemesFor(username);
    return listed.find(({ scheme, period }) => scheme === MARCH.scheme && period === MARCH.period);
  }

  async function publicise(username: string) {
    return living.office.assessment.publicity.run(await living.actor(username), MARCH);
  }

  async function decide(username: string) {
    return living.office.assessment.decision.run(await living.actor(username), OURS);
  }
});

async function value<T>(asked: Promise<Result<T, readonly Refusal[]>>): Promise<T> {
  const answer = await asked;
  if (answer.ok) return answer.value;
  throw new Error(answer.error.map(({ code, message }) => `${code} ${message}`).join());
}

async function codes(asked: Promise<Result<unknown, readonly Refusal[]>>): Promise<readonly string[]> {
  const answer = await asked;
  return answer.ok ? [] : answer.error.map(({ code }) => code);
}
