import { statisticsCsv } from './statistics-csv.js';
import { localDate } from '../../kernel/index.js';
import { shareOf, spreadOf, type Statistics } from './statistics.js';

describe('lengths of time', () => {
  it('have a middle, and nine in ten that took no longer', () => {
    expect(spreadOf([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({
      count: 10,
      median: 5.5,
      p90: 9,
      longest: 10,
    });
    expect(spreadOf([3, 1, 2])).toEqual({ count: 3, median: 2, p90: 3, longest: 3 });
    expect(spreadOf([7])).toEqual({ count: 1, median: 7, p90: 7, longest: 7 });
  });

  it('of nothing are unknown, not 0', () => {
    expect(spreadOf([])).toEqual({ count: 0, median: null, p90: null, longest: null });
  });
});

describe('shares', () => {
  it('of nothing are unknown, not 0', () => {
    expect(shareOf(0, 0)).toEqual({ part: 0, whole: 0, share: null });
    expect(shareOf(0, 4)).toEqual({ part: 0, whole: 4, share: 0 });
    expect(shareOf(1, 4)).toEqual({ part: 1, whole: 4, share: 0.25 });
  });
});

describe('the table for other programs', () => {
  const statistics: Statistics = {
    scope: { organ: 'o', division: null, from: localDate('2018-01-01'), to: localDate('2018-01-31') },
    documents: { total: 2, byAttribute: { proactive: 2 }, byKind: {}, byDivision: {} },
    publication: { published: 0, workingDays: spreadOf([]) },
    returns: { total: 0, byReason: {}, returnedCases: 0 },
    reviews: {},
    interpretation: { interpreted: shareOf(0, 0), lag: spreadOf([]) },
    unreadable: [],
  };

  it('leaves blank what is not known, and writes 0 where there is nothing', () => {
    const lines = statisticsCsv(statistics, [
      { id: 'made', label: '制发，含“其中”"甲"', unit: '件', value: null, share: null },
      { id: 'said', label: '甲,乙', unit: '件', value: 1, share: 0.5 },
    ]).split('\r\n');
    expect(lines.slice(0, 5)).toEqual([
      '\uFEFF类别,项目,编号,数,单位,占比',
      '口径,"制发，含“其中”""甲""",made,,件,',
      '口径,"甲,乙",said,1,件,0.5',
      '公文,制发,documents,2,件,',
      '按公开属性,proactive,proactive,2,件,',
    ]);
    expect(lines).toContain('公开,已公开,published,0,件,');
    expect(lines).toContain('从成文到公开,中位数,publication,,工作日,');
  });
});
