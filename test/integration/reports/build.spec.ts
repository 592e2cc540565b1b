import { CAST } from '../../../src/demo/story.js';
import type { BuildRequest } from '../../../src/annual-report/index.js';
import { renderReport } from '../../../src/annual-report/index.js';
import { describeOnEngine } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { LivingOffice } from '../../support/living-office.js';
import { publishesPolicy } from '../../support/played-cases.js';

const ORGAN = 'demo-housing';
const request = (more: Partial<BuildRequest> = {}): BuildRequest => ({
  organ: ORGAN,
  year: 2018,
  form: null,
  variant: null,
  previous: null,
  texts: {},
  final: false,
  ...more,
});

// Reads only what the figures read, which runs on both databases.
describeOnEngine('sqlite', 'the annual report of an office', OFFICE_SCHEMA, (engine) => {
  let living: LivingOffice;
  let policy: string;
  beforeAll(async () => {
    living = await LivingOffice.open(engine, 'zhejiang-housing');
    policy = await publishesPolicy(living);
    const office = await living.actor(CAST.office);
    const key = 'stat.ap-received.value';
    const figure = { organ: ORGAN, division: null, period: '2018', key, value: 12, note: '登记簿' };
    const supplied = await living.office.figures.supply.run(office, [figure]);
    expect(supplied.ok).toBe(true);
  });
  afterAll(() => living.close());

  it('counts from the journal, takes what people entered, and leaves the rest blank', async () => {
    const built = await living.office.reports.run(await living.actor(CAST.office), request());
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    const { report } = built.value;
    expect(report.form.id).toBe('stat-2014');
    expect(report.cells['stat.pd-total.value']).toMatchObject({ value: 1, origin: 'journal' });
    expect(report.cells['stat.pd-total.value']?.entries.map((entry) => entry.case)).toEqual([policy]);
    // The portal is the office's own website: what it released was published there.
    expect(report.cells['stat.ch-website.value']).toMatchObject({ value: 1, origin: 'journal' });
    expect(report.cells['stat.ap-received.value']).toMatchObject({ value: 12, origin: 'person' });
    expect(report.cells['stat.rv-total.value']).toMatchObject({ value: null, origin: 'unknown' });
    expect(report.sections[0]?.paragraphs[0]?.text).toBe(
      '本年度主动公开政府信息1条，其中主动公开规范性文件1条；制发规范性文件1件。',
    );
    const json = await renderReport('json', { ...built.value, browser: null });
    const file = { name: '2018.json', bytes: json.ok ? json.value : new Uint8Array() };
    const next = await living.office.reports.run(
      await living.actor(CAST.office),
      request({ previous: file }),
    );
    expect(next.ok && next.value.report.comparison?.rows[0]).toMatchObject({
      now: 1,
      before: 1,
      difference: 0,
    });
  });

  it('is not finished while anything is open, and not shown to those who may not see the organ', async () => {
    const office = await living.actor(CAST.office);
    const final = await living.office.reports.run(office, request({ final: true }));
    expect(final.ok ? [] : [...new Set(final.error.map(({ code }) => code))]).toEqual([
      'report-text-open',
      'report-cell-blank',
    ]);
    const drafter = await living.office.reports.run(await living.actor(CAST.drafter), request());
    expect(drafter.ok ? [] : drafter.error.map(({ code }) => code)).toEqual(['permission-elsewhere']);
  });

  it('refuses texts and forms that nobody knows', async () => {
    const office = await living.actor(CAST.office);
    const refused = async (more: Partial<BuildRequest>): Promise<readonly string[]> => {
      const answer = await living.office.reports.run(office, request(more));
      return answer.ok ? [] : answer.error.map(({ code }) => code);
    };
    expect(await refused({ texts: { recieved: '十二件' } })).toEqual(['report-text-unknown']);
    expect(await refused({ form: 'report-1999' })).toEqual(['report-form-unknown']);
    expect(await refused({ variant: 'nowhere' })).toEqual(['report-form-unknown']);
    expect(await refused({ year: 2098 })).toEqual(['report-year-invalid']);
  });
});
