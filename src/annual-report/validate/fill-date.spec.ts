import { parseDay } from './fill-date.js';

describe('the day of filling', () => {
  it.each(['2016-01-15', '2016年1月15日', '2016.1.15', '2016/01/15', '20160115', '2016 年 1 月 15 日'])(
    'is read from %s',
    (text) => {
      expect(parseDay(text)).toBe('2016-01-15');
    },
  );

  it.each(['2016115', '2016-13-01', '2016年2月30日', '元月十五', ''])('is not read from “%s”', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});
