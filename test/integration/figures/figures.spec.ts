import { CAST } from '../../../src/demo/story.js';
import type { CountScope } from '../../../src/figures/index.js';
import { localDate } from '../../../src/kernel/index.js';
import { run, sql } from '../../../src/database/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { LivingOffice } from '../../support/living-office.js';
import { findsSecret, publishes, publishesPolicy } from '../../support/played-cases.js';

const { drafter, head, office } = CAST;
const ORGAN = 'demo-housing';
const days = (from: string, to: string, division: string | null = null): CountScope => ({
  organ: ORGAN,
  division,
  from: localDate(from),
  to: localDate(to),
});
const YEAR = days('2018-01-01', '2018-12-31');
describeOnBothEngines('figures of an office', OFFICE_SCHEMA, (engine) => {
  let living: LivingOffice;
  let published: string;
  let policy: string;
  let secret: string;
  beforeAll(async () => {
    living = await LivingOffice.open(engine, 'zhejiang-housing');
    published = await publishes(living);
    policy = await publishesPolicy(living);
    secret = await findsSecret(living);
  });
  afterAll(() => living.close());

  it('are counted from the journal, each with the entries that it rests on', async () => {
    const counts = await living.office.figures.figures.counts(
      [
        'documents-made',
        'normative-published',
        'returned-attribute-missing',
        'secrets-found',
        'pages-withdrawn',
      ],
      YEAR,
    );
    expect(Object.fromEntries([...counts].map(([id, { value }]) => [id, value]))).toEqual({
      'documents-made': 2,
      'normative-published': 2,
      'returned-attribute-missing': 1,
      'secrets-found': 1,
      'pages-withdrawn': 0,
    });
    expect(counts.get('returned-attribute-missing')?.entries).toEqual([
      { case: published, seq: 4, on: '2018-03-05' },
    ]);
    // Each by its signing, not by what else happened that day.
    expect(counts.get('documents-made')?.entries).toEqual([
      { case: published, seq: 10, on: '2018-03-08' },
      { case: policy, seq: 10, on: '2018-03-12' },
    ]);
    expect(counts.get('secrets-found')?.entries).toEqual([{ case: secret, seq: 6, on: '2018-03-15' }]);
  });

  it('stand as they stood: a later day takes nothing away from an earlier one', async () => {
    const { figures } = living.office.figures;
    const until = async (to: string) =>
      [...(await figures.counts(['documents-made', 'normative-valid'], days('2018-01-01', to))).values()].map(
        ({ value }) => value,
      );
    expect(await until('2018-03-07')).toEqual([0, 0]);
    expect(await until('2018-03-08')).toEqual([1, 1]);
    expect(await until('2018-03-12')).toEqual([2, 2]);
    await living.does(office, policy, 'REPEAL', { reason: '任务完成' });
    expect(await until('2018-03-12')).toEqual([2, 2]);
    expect(await until('2018-12-31')).toEqual([2, 1]);
  });

  it('are nobody’s knowledge, and not 0, where their law did not exist yet', async () => {
    const counted = await living.office.figures.figures.counts(
      ['documents-made', 'information-published'],
      days('2014-01-01', '2014-06-30'),
    );
    expect([...counted.values()]).toEqual([
      { value: null, entries: [] },
      { value: null, entries: [] },
    ]);
  });

  it('belong to one division, or to the whole', async () => {
    const { figures } = living.office.figures;
    const of = async (division: string | null) =>
      (await figures.counts(['documents-made'], { ...YEAR, division })).get('documents-made')?.value;
    expect([await of('demo-housing-security'), await of('demo-housing-market'), await of(null)]).toEqual([
      2, 0, 2,
    ]);
  });

  it('refuse a measure that no pack knows, and suggest the one that was meant', async () => {
    await expect(living.office.figures.figures.counts(['documents-mad'], YEAR)).rejects.toThrow(
      'documents-made',
    );
  });

  it('come out the same when everything derived is dropped and derived again', async () => {
    const table = () =>
      run<{ case_id: string; record: string }>(
        engine.database.reader,
        sql`select * from figures_record order by case_id`,
      );
    await living.office.figures.figures.counts([], YEAR);
    const before = await table();
    expect(before).toHaveLength(3);
    expect(await living.office.figures.figures.rebuild()).toBe(3);
    expect(await table()).toEqual(before);
  });

  it('are derived with not one word that somebody wrote, and of a sealed case as little as of others', async () => {
    const records = await run<{ record: string }>(
      engine.database.reader,
      sql`select record from figures_record`,
    );
    for (const { record } of records) expect(record).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('replay only cases that have new entries', async () => {
    const seqs = async () => {
      const rows = await run<{ case_id: string; seq: number }>(
        engine.database.reader,
        sql`select case_id, seq from figures_record`,
      );
      return new Map(rows.map((row) => [row.case_id, row.seq]));
    };
    const before = await seqs();
    await living.does(office, published, 'WITHDRAW', { reason: '内容有误' });
    const counts = await living.office.figures.figures.counts(['pages-withdrawn'], YEAR);
    expect(counts.get('pages-withdrawn')?.value).toBe(1);
    const after = await seqs();
    expect(after.get(published)).toBe((before.get(published) ?? 0) + 1);
    expect(after.get(policy)).toBe(before.get(policy));
  });

  it('tell what was done in some days, with shares and lengths of nothing unknown', async () => {
    const statistics = await living.office.figures.figures.statistics(YEAR);
    expect(statistics.documents).toEqual({
      total: 2,
      byAttribute: { proactive: 2 },
      byKind: { ordinary: 1, policy: 1 },
      byDivision: { 'demo-housing-security': 2 },
    });
    // Thursday 8 to Monday 12 March are 2 working days, Monday 12 to Thursday 15 are 3.
    expect(statistics.publication).toEqual({
      published: 2,
      workingDays: { count: 2, median: 2.5, p90: 3, longest: 3 },
    });
    expect(statistics.returns).toEqual({
      total: 1,
      byReason: { 'RETURN_TO_ORGAN attribute-missing': 1 },
      returnedCases: 1,
    });
    expect(statistics.interpretation).toEqual({
      interpreted: { part: 1, whole: 1, share: 1 },
      lag: { count: 1, median: 0, p90: 0, longest: 0 },
    });
    // Monday 5 to Thursday 8 March.
    expect(statistics.reviews['specialist']).toEqual({ count: 3, median: 0, p90: 3, longest: 3 });
    const nothing = await living.office.figures.figures.statistics(days('2018-02-01', '2018-02-28'));
    expect(nothing.interpretation.interpreted).toEqual({ part: 0, whole: 0, share: null });
    expect(nothing.publication.workingDays).toEqual({ count: 0, median: null, p90: null, longest: null });
  });

  it('open to entries only as far as the reader may see their cases', async () => {
    const { statistics } = living.office.figures;
    const seen = await statistics.entries(await living.actor(office), 'documents-made', YEAR);
    expect(seen.ok && seen.value.entries.map(({ title }) => title)).toEqual([
      '关于物业服务信息公示的通知',
      '关于分配信息公开的通知',
    ]);
    const other = await statistics.entries(await living.actor('zhangnigao'), 'documents-made', YEAR);
    expect(other.ok ? [] : other.error.map(({ code }) => code)).toEqual(['permission-elsewhere']);
    const own = await statistics.entries(await living.actor(head), 'secrets-found', {
      ...YEAR,
      division: 'demo-housing-security',
    });
    expect(own.ok && own.value.entries.map(({ title }) => title)).toEqual(['（涉密封存）']);
    const none = await statistics.entries(await living.actor(office), 'documents-mad', YEAR);
    expect(none.ok ? [] : none.error.map(({ code }) => code)).toEqual(['measure-unknown']);
  });

  describe('that people enter', () => {
    const input = {
      organ: ORGAN,
      division: null,
      period: '2018',
      key: 'stat.ap-received.value',
      value: 53 as unknown,
      note: '登记簿',
    };

    it('keep who and when; a later one stands, and nothing is lost', async () => {
      const { supply, figures } = living.office.figures;
      const actor = await living.actor(office);
      const first = await supply.run(actor, [input]);
      living.clock.advance(60_000);
      const second = await supply.run(actor, [{ ...input, value: null, note: '登记簿不全' }]);
      expect([first.ok, second.ok]).toEqual([true, true]);
      const standing = await figures.supplied({ organ: ORGAN, division: null, period: '2018' });
      expect(standing.get(input.key)).toMatchObject({
        id: 'figures/2',
        value: null,
        note: '登记簿不全',
        person: 'demo-zhou',
        at: living.clock.now(),
      });
      const all = await supply.list(actor, input, { all: true });
      expect(all.ok && all.value.map(({ value }) => value)).toEqual([53, null]);
    });

    it('stand in the ledger: the table is written again from there', async () => {
      const read = () =>
        run<object>(engine.database.reader, sql`select * from figures_supplied order by seq`);
      const before = await read();
      expect(before).toHaveLength(2);
      await living.office.figures.figures.rebuild();
      expect(await read()).toEqual(before);
    });

    it('are refused with words when they are none, and then none of them is entered', async () => {
      const { supply } = living.office.figures;
      const refused = await supply.run(await living.actor(office), [
        { ...input, value: 7 },
        { ...input, value: '/' },
        { ...input, value: -1 },
        { ...input, period: '2019' },
        { ...input, organ: 'nowhere' },
        { ...input, division: 'demo-city-security', key: '申请数' },
      ]);
      expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual([
        'figure-not-number',
        'figure-negative',
        'period-in-future',
        'organ-unknown',
        'permission-elsewhere',
      ]);
      const all = await supply.list(await living.actor(office), input, { all: true });
      expect(all.ok && all.value).toHaveLength(2);
    });

    it('are entered by those only who may stand for them', async () => {
      const refused = await living.office.figures.supply.run(await living.actor(drafter), [input]);
      expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual(['permission-missing']);
    });
  });
});
