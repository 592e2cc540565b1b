import { csvTable } from './csv.js';

describe('a list as a table', () => {
  it.each([
    ['a formula is text', '=1+1', `'=1+1`],
    ['a comma stays in its cell', '甲,乙', '"甲,乙"'],
    ['a quotation mark is doubled', '甲"乙', '"甲""乙"'],
    ['a line stays in its cell', '甲\n乙', '"甲\n乙"'],
  ])('%s', (_, text, written) => {
    expect(csvTable([['名称', text]])).toBe(`\uFEFF名称,${written}\r\n`);
  });

  it('a blank is not zero, and a negative number stays a number', () => {
    expect(csvTable([['增减', -4, null, 0]])).toBe('\uFEFF增减,-4,,0\r\n');
  });
});
