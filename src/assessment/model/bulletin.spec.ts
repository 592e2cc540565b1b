import { happened, inputFor, schemeNamed } from '../../../test/support/schemes.js';
import { bulletinOf } from './bulletin.js';
import { ranking } from './ranking.js';
import { score } from './score.js';
import type { ScoreSheet } from './sheet.js';

const SCHEME = schemeNamed('zj-divisions');
const total = (unit: string, points: number | null): Parameters<typeof ranking>[0][number] => ({
  ...{ unit, points, outOf: 100, band: null },
});

describe('the ranking', () => {
  const totals = [total('d', 80), total('b', 90), total('a', null), total('c', 90), total('e', 70)];

  it('gives equal points one rank, and skips the next where the scheme says so', () => {
    const ranks = ranking(totals, 'same-rank-then-skip').map(({ unit, rank, tied }) => [unit, rank, tied]);
    expect(ranks).toEqual([
      ['b', 1, true],
      ['c', 1, true],
      ['d', 3, false],
      ['e', 4, false],
      ['a', null, false],
    ]);
  });

  it('or does not', () => {
    expect(ranking(totals, 'same-rank-no-skip').map(({ rank }) => rank)).toEqual([1, 1, 2, 3, null]);
  });
});

describe('a bulletin', () => {
  const sheet = (unit: string, period: string, late: number, secrets = 0): ScoreSheet =>
    score({
      ...inputFor(SCHEME, {
        period,
        counts: {
          'documents-proactive': happened('c1'),
          'published-late': happened(...Array.from({ length: late }, (_, index) => `c${index}`)),
          'secrets-published': happened(...Array.from({ length: secrets }, (_, index) => `s${index}`)),
        },
      }),
      unit,
    });
  const made = bulletinOf(
    { scheme: SCHEME.id, period: '2018-03', ties: 'same-rank-then-skip', bands: SCHEME.bands },
    [sheet('b', '2018-03', 0, 1), sheet('a', '2018-03', 2)],
    [
      { period: '2018-01', sheets: [sheet('a', '2018-01', 1)] },
      { period: '2018-02', sheets: [sheet('a', '2018-02', 0), sheet('b', '2018-02', 0)] },
    ],
  );

  it('ranks, and puts on the negative list whom a veto struck', () => {
    expect(made.ranking.map(({ unit, rank, points }) => [unit, rank, points])).toEqual([
      ['b', 1, 100],
      // (20 + 20 + 12) × 100/60
      ['a', 2, 86.67],
    ]);
    expect(made.negativeList).toEqual([
      {
        unit: 'b',
        reasons: [
          { id: 'secret-published', label: '公开以后发现涉密' },
          { id: 'band', label: '不合格' },
        ],
        losses: [],
      },
    ]);
  });

  it('says how each unit moved since the period before', () => {
    expect(made.trend).toEqual([
      {
        unit: 'a',
        points: [
          { period: '2018-01', points: 93.33 },
          { period: '2018-02', points: 100 },
          { period: '2018-03', points: 86.67 },
        ],
        change: -13.33,
      },
      {
        unit: 'b',
        points: [
          { period: '2018-01', points: null },
          { period: '2018-02', points: 100 },
          { period: '2018-03', points: 100 },
        ],
        change: 0,
      },
    ]);
  });
});
