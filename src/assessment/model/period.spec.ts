import { periodLabel, periodOf, periodsBeside } from './period.js';

describe('periods of an assessment', () => {
  it('are a year, a quarter or a month, with both days', () => {
    expect(periodOf('2018')).toEqual({
      ...{ id: '2018', kind: 'year', year: 2018, from: '2018-01-01', to: '2018-12-31' },
    });
    expect(periodOf('2018-Q1')).toMatchObject({ kind: 'quarter', from: '2018-01-01', to: '2018-03-31' });
    expect(periodOf('2018-Q4')).toMatchObject({ from: '2018-10-01', to: '2018-12-31' });
    expect(periodOf('2020-02')).toMatchObject({ kind: 'month', from: '2020-02-01', to: '2020-02-29' });
  });

  it.each(['2018-Q5', '2018-13', '18', '2018-1', '2018-Q', ''])('“%s” is none', (text) => {
    expect(periodOf(text)).toBeNull();
  });

  it('are called as people call them', () => {
    const labels = ['2018', '2018-Q3', '2018-09'].map(periodLabel);
    expect(labels).toEqual(['2018年', '2018年第3季度', '2018年9月']);
  });

  it('stand beside each other within the year', () => {
    expect(periodsBeside({ kind: 'quarter', year: 2018 }).map(({ id }) => id)).toEqual([
      '2018-Q1',
      '2018-Q2',
      '2018-Q3',
      '2018-Q4',
    ]);
    expect(periodsBeside({ kind: 'month', year: 2018 })).toHaveLength(12);
  });
});
