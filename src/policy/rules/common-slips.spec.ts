import { commonSlip } from './common-slips.js';

describe('what people write who know other notations', () => {
  it.each([
    ['a.b = "x"', '相等写作 ==', 4],
    ['a and b', '并且', 2],
    ['a OR b', '或者', 2],
    ['not a', '不', 0],
    ['a == “x”', '半角', 5],
    ['today < 2018-03-01', '日期须加引号', 8],
  ])('%s', (source, advice, at) => {
    const slip = commonSlip(source);
    expect([slip?.advice.includes(advice), slip?.at]).toEqual([true, at]);
  });

  it.each([
    'a == "x" && b != "y" || !c',
    'a <= 1 && b >= 2',
    'today < "2018-03-01"',
    'a == "甲 = 乙，not 丙"',
    'document.ordinary && document.notice',
    "a == 'it\\'s = not'",
  ])('nothing is amiss with %s', (source) => {
    expect(commonSlip(source)).toBeNull();
  });
});
