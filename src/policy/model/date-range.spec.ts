import { localDate } from '../../kernel/index.js';
import { commonDays, gapBetween, includesDay, rangeText, withoutDays, type DateRange } from './date-range.js';

const range = (from: string, to: string | null): DateRange => ({
  from: localDate(from),
  to: to === null ? null : localDate(to),
});

describe('ranges of days', () => {
  it('include both ends', () => {
    expect(
      ['2018-01-01', '2018-01-31', '2018-02-01'].map((day) =>
        includesDay(range('2018-01-01', '2018-01-31'), localDate(day)),
      ),
    ).toEqual([true, true, false]);
    expect(includesDay(range('2018-01-01', null), localDate('9999-12-31'))).toBe(true);
  });

  it('share the days that both have', () => {
    expect(commonDays(range('2018-01-01', null), range('2017-01-01', '2018-06-30'))).toEqual(
      range('2018-01-01', '2018-06-30'),
    );
    expect(commonDays(range('2018-01-01', '2018-01-31'), range('2018-02-01', null))).toBeNull();
  });

  it('leave nothing, one piece or two when another is cut out', () => {
    const year = range('2018-01-01', '2018-12-31');
    expect(withoutDays(year, range('2017-01-01', null))).toEqual([]);
    expect(withoutDays(year, range('2018-07-01', null))).toEqual([range('2018-01-01', '2018-06-30')]);
    expect(withoutDays(year, range('2018-03-01', '2018-03-31'))).toEqual([
      range('2018-01-01', '2018-02-28'),
      range('2018-04-01', '2018-12-31'),
    ]);
    expect(withoutDays(year, range('2019-01-01', null))).toEqual([year]);
  });

  it('have a gap where neither speaks', () => {
    expect(gapBetween(range('2018-01-01', '2018-01-31'), range('2018-02-01', null))).toBeNull();
    expect(gapBetween(range('2018-01-01', '2018-01-30'), range('2018-02-01', null))).toEqual(
      range('2018-01-31', '2018-01-31'),
    );
  });

  it('read as people write them', () => {
    expect([rangeText(range('2018-01-01', null)), rangeText(range('2018-01-01', '2018-01-31'))]).toEqual([
      '2018-01-01 起',
      '2018-01-01 至 2018-01-31',
    ]);
  });
});
