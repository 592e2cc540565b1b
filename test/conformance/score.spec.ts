import { evidence, happened, inputFor, schemeNamed } from '../support/schemes.js';
import type { AssessmentScheme, SchemeChoices } from '../../src/policy/index.js';
import { localDate } from '../../src/kernel/index.js';
import { score } from '../../src/assessment/model/score.js';
import type { SheetIndicator } from '../../src/assessment/model/sheet.js';

const ZJ = schemeNamed('zj-divisions');

/** Ten documents to be public, two of them late; one paper returned; of three policies two with their interpretation. */
const COUNTS = {
  'documents-proactive': happened('c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10'),
  'published-late': happened('c1', 'c2'),
  'returned-attribute-missing': happened('c4'),
  'policy-published': happened('c1', 'c5', 'c6'),
  'policy-interpreted': happened('c5', 'c6'),
  'interpretation-returned': happened('c1'),
};
const SUPPLIED = [
  evidence('training-joined', true),
  evidence('materials-on-time', 4.5, localDate('2019-01-10'), 2),
  evidence('cities-catalogued', 8, localDate('2019-01-10'), 3),
];
const YEAR = inputFor(ZJ, { counts: COUNTS, evidence: SUPPLIED });
const MONTH = inputFor(ZJ, { counts: COUNTS, period: '2018-03' });
const NO_POLICY = { ...COUNTS, 'policy-published': happened(), 'policy-interpreted': happened() };

const choosing = (choices: Partial<SchemeChoices>): AssessmentScheme => ({
  ...ZJ,
  choices: { ...ZJ.choices, ...choices },
});
const BECAUSE = { reason: '试', by: '试' };
const pointsOf = (nodes: readonly SheetIndicator[]): Record<string, number | null> =>
  Object.fromEntries(
    nodes.flatMap((node) => [[node.id, node.points], ...Object.entries(pointsOf(node.parts))]),
  );

describe('the Zhejiang scheme', () => {
  it('deducts per event, takes proportions, adds what was supplied, and bands the sum', () => {
    const sheet = score(YEAR);
    expect(pointsOf(sheet.indicators)).toEqual({
      ...{ attribute: 16, secrecy: 20, timely: 12, organisation: 17.5 },
      ...{ interpretation: 14, interpreted: 10, 'interpretation-quality': 4 },
    });
    expect(sheet).toMatchObject({ status: 'scored', points: 79.5, outOf: 100 });
    expect(sheet.band).toEqual({ id: 'qualified', label: '合格' });
  });

  it('makes 4 % of the annual assessment', () => {
    expect(score(YEAR).annual).toEqual({ of: '厅机关年度工作考核', share: 0.04, points: 3.18 });
  });

  it('lists under each deduction its entries and its clause', () => {
    const late = score(YEAR).indicators.find(({ id }) => id === 'timely')?.deductions[0];
    expect(late).toMatchObject({ id: 'late', value: 2, each: 4, points: 8, uncapped: 8 });
    expect(late?.clause).toEqual(['gwy-ling-492#18', 'gwy-ling-711#26']);
    expect(late?.entries).toEqual([
      { case: 'c1', seq: 3, on: '2018-03-01' },
      { case: 'c2', seq: 3, on: '2018-03-01' },
    ]);
  });

  it('spreads in a month the weight of what is assessed by the year', () => {
    const sheet = score(MONTH);
    expect(sheet.indicators.at(-1)).toMatchObject({ id: 'organisation', status: 'not-applicable', outOf: 0 });
    // (16 + 20 + 12 + 14) × 100/80
    expect(sheet.points).toBe(77.5);
    expect(sheet.outOf).toBe(100);
  });

  it('asks no interpretation of a division without policy documents', () => {
    // (16 + 20 + 12) × 100/60
    expect(score(inputFor(ZJ, { counts: NO_POLICY, period: '2018-03' })).points).toBe(80);
  });

  it('is at the worst unqualified where a secret was published, whatever the points', () => {
    const sheet = score({
      ...YEAR,
      count: (id) => (id === 'secrets-published' ? happened('c9') : YEAR.count(id)),
    });
    expect(sheet.points).toBe(79.5);
    expect(sheet.band?.id).toBe('unqualified');
    expect(sheet.vetoes[0]).toMatchObject({ id: 'secret-published', strikes: true });
  });
});

describe('what a scheme leaves open', () => {
  const late6 = { ...NO_POLICY, 'published-late': happened('c1', 'c2', 'c3', 'c4', 'c5', 'c6') };
  const month = (scheme: AssessmentScheme, counts: Parameters<typeof inputFor>[1] & object): number | null =>
    score(inputFor(scheme, { period: '2018-03', ...counts })).points;

  it('capped and then rescaled: six late documents take all of the 20, and no more', () => {
    // (16 + 20 + 0) × 5/3
    expect(month(ZJ, { counts: late6 })).toBe(60);
  });

  it('rescaled and then capped: they take 24 of 33⅓', () => {
    const scheme = choosing({ capOrder: { take: 'rescale-then-cap', ...BECAUSE } });
    // 29⅓ + 33⅓ + 9⅓
    expect(month(scheme, { counts: late6 })).toBe(72);
  });

  it('a lower total: 48 of 60, and the band by the same share', () => {
    const scheme = choosing({ notApplicable: { take: 'lower-total', ...BECAUSE } });
    const sheet = score(inputFor(scheme, { period: '2018-03', counts: NO_POLICY }));
    expect(sheet).toMatchObject({ points: 48, outOf: 60 });
    expect(sheet.band?.id).toBe('good');
  });

  it('full marks for what does not apply', () => {
    const scheme = choosing({ notApplicable: { take: 'full-marks', ...BECAUSE } });
    expect(month(scheme, { counts: NO_POLICY })).toBe(88);
  });

  it('rounded at each indicator: two thirds of 20 are 13.3 before they are added', () => {
    const rounding = { take: 'half-up', places: 1, at: 'each', ...BECAUSE } as const;
    const scheme = choosing({ notApplicable: { take: 'full-marks', ...BECAUSE }, rounding });
    const thirds = { ...COUNTS, 'policy-interpreted': happened('c5') };
    // 15 × 1/3 = 5; 16 + 20 + 12 + 5 + 4 + 20
    expect(month(scheme, { counts: thirds })).toBe(77);
  });
});

describe('evidence', () => {
  it('that did not come in time is nothing, or not assessable, as the scheme says', () => {
    const sheet = score(inputFor(ZJ, { counts: COUNTS, evidence: [] }));
    const [training, materials] = sheet.indicators.at(-1)?.credits ?? [];
    expect(training).toMatchObject({ points: 0, missing: true, unknown: null });
    expect(materials).toMatchObject({ points: null, missing: false, unknown: 'not-supplied' });
    expect(sheet).toMatchObject({ status: 'not-assessable', points: null, band: null });
  });

  it('is awaited until its day', () => {
    const sheet = score(inputFor(ZJ, { counts: COUNTS, asOf: '2018-12-31' }));
    expect(sheet.indicators.at(-1)?.credits.map(({ unknown }) => unknown)).toEqual([
      ...['not-due', 'not-due', 'not-due'],
    ]);
  });

  it('that came after its day does not count here, and would where late evidence is accepted', () => {
    const late = [evidence('training-joined', true, localDate('2019-01-02')), ...SUPPLIED.slice(1)];
    expect(score(inputFor(ZJ, { counts: COUNTS, evidence: late })).points).toBe(74.5);
    const scheme = choosing({ lateEvidence: { take: 'accepted', ...BECAUSE } });
    expect(score(inputFor(scheme, { counts: COUNTS, evidence: late })).points).toBe(79.5);
  });

  it('that was supplied again stands as supplied last', () => {
    const again = [...SUPPLIED, evidence('cities-catalogued', 3, localDate('2019-01-12'), 4)];
    expect(score(inputFor(ZJ, { counts: COUNTS, evidence: again })).points).toBe(74.5);
  });
});

describe('a figure that nobody knows', () => {
  it('is not zero: the score is not assessable and says which', () => {
    const sheet = score({
      ...MONTH,
      count: (id) => (id === 'published-late' ? { value: null, entries: [] } : MONTH.count(id)),
    });
    expect(sheet).toMatchObject({ status: 'not-assessable', points: null });
    expect(sheet.indicators[2]).toMatchObject({ id: 'timely', status: 'not-assessable', points: null });
    expect(sheet.indicators[2]?.deductions[0]?.unknown).toBe('not-counted');
  });
});

describe('deductions with caps (Quanzhou Licheng, an excerpt)', () => {
  const scheme = schemeNamed('qzlc-2020');
  const nodes = (counts: Record<string, ReturnType<typeof happened>>): Record<string, number | null> =>
    pointsOf(score(inputFor(scheme, { period: '2020', asOf: '2021-03-01', counts })).indicators);

  it('take no more than the item has', () => {
    expect(nodes({ 'early-or-late': happened('a', 'b', 'c') })['proactive']).toBe(0);
    expect(nodes({ 'early-or-late': happened('a'), unreadable: happened('b') })['proactive']).toBe(4);
  });

  it('that are for the thing and not for each count once', () => {
    expect(nodes({ 'report-not-filed': happened('a', 'b', 'c') })['annual-report']).toBe(5);
  });

  it('beyond the item come after its floor', () => {
    const counts = {
      ...{ 'report-not-filed': happened('a'), 'report-not-published': happened('a') },
      ...{ 'report-alike': happened('a'), 'report-returned': happened('a') },
    };
    expect(nodes(counts)['annual-report']).toBe(-5);
    expect(nodes({ 'report-returned': happened('a') })['annual-report']).toBe(5);
  });

  it('come to no total, for the excerpt ends before the last item says how it is scored', () => {
    const sheet = score(inputFor(scheme, { period: '2020', asOf: '2021-03-01' }));
    expect(sheet).toMatchObject({ complete: false, status: 'not-assessable', points: null });
    expect(sheet.indicators.map(({ points }) => points)).toEqual([10, 10, 6, 6, null]);
  });
});

describe('weights with a gated bonus and bars (a district of Mianyang, an excerpt)', () => {
  const scheme = schemeNamed('mianyang-2022');
  const sheetOf = (website: number, media: number): ReturnType<typeof score> => {
    const on = localDate('2023-01-10');
    return score(
      inputFor(scheme, {
        period: '2022',
        asOf: '2023-03-01',
        counts: { highlights: happened(...Array.from({ length: 70 }, (_, index) => `h${index}`)) },
        evidence: [
          evidence('disclosure-score', 13, on, 1),
          evidence('website-score', website, on, 2),
          evidence('media-score', media, on, 3),
          evidence('daily-score', 25.5, on, 4),
        ],
      }),
    );
  };

  it('adds half a point for each, up to 30, where website and media together reach 44', () => {
    const sheet = sheetOf(30, 15);
    expect(sheet.bonus[0]).toMatchObject({ open: true, points: 30 });
    expect(sheet.bonus[0]?.credits[0]).toMatchObject({ value: 70, points: 35 });
    // 13 + 30 + 15 + 25.5 + 30
    expect(sheet.points).toBe(113.5);
  });

  it('adds nothing where they do not', () => {
    const sheet = sheetOf(30, 13);
    expect(sheet.bonus[0]).toMatchObject({ open: false, points: 0 });
    expect(sheet.points).toBe(81.5);
  });

  it('fails a unit whose website is below its bar', () => {
    expect(sheetOf(20, 15)).toMatchObject({ points: 73.5, band: { id: 'failed' } });
    expect(sheetOf(21, 15).vetoes.map(({ strikes }) => strikes)).toEqual([false, false]);
  });

  it('keeps the bonus within the total where the scheme takes it so', () => {
    const within = {
      ...scheme,
      choices: { ...scheme.choices, bonusCeiling: { take: 'within-total', ...BECAUSE } as const },
    };
    const on = localDate('2023-01-10');
    const full = [
      evidence('disclosure-score', 13, on, 1),
      evidence('website-score', 30, on, 2),
      evidence('media-score', 15, on, 3),
      evidence('daily-score', 25.5, on, 4),
    ];
    const counts = { highlights: happened(...Array.from({ length: 70 }, (_, index) => `h${index}`)) };
    const facts = { period: '2022', asOf: '2023-03-01', counts, evidence: full };
    expect(score(inputFor(within, facts)).points).toBe(100);
  });
});

describe('grades (the survey of ten items)', () => {
  const scheme = schemeNamed('ten-item-survey');
  const votes = [
    'excellent',
    'good',
    'fair',
    'excellent',
    'good',
    'excellent',
    'fair',
    'good',
    'excellent',
    'poor',
  ];
  const given = votes.map((grade, index) =>
    evidence(`vote-${index + 1}`, grade, localDate('2020-01-10'), index),
  );

  it('four times excellent, three good, two fair and one poor are 76', () => {
    const sheet = score(inputFor(scheme, { period: '2019', asOf: '2020-03-01', evidence: given }));
    expect(sheet.points).toBe(76);
    expect(sheet.indicators[2]).toMatchObject({ grade: 'fair', points: 6 });
  });

  it('nine answers are no survey', () => {
    const sheet = score(inputFor(scheme, { period: '2019', asOf: '2020-03-01', evidence: given.slice(1) }));
    expect(sheet.status).toBe('not-assessable');
  });
});

describe('additive weights with partial credit (a county)', () => {
  it('adds what is there, each up to its cap, all up to the weight', () => {
    const on = localDate('2018-12-30');
    const sheet = score(
      inputFor(schemeNamed('dyrmt-county'), {
        counts: { 'directory-stale': happened('a', 'b'), 'no-report': happened('r') },
        evidence: [
          evidence('in-charge', true, on, 1),
          evidence('systems', 1.5, on, 2),
          evidence('portal', 9, on, 3),
          evidence('press', false, on, 4),
          evidence('carriers-kept', 4, on, 5),
        ],
      }),
    );
    expect(pointsOf(sheet.indicators)).toEqual({
      ...{ organisation: 3.5, carriers: 12, information: 2, 'directory-and-report': 2 },
    });
    expect(sheet.points).toBe(17.5);
  });
});
