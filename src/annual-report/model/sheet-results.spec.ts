import { resultsOnly } from './sheet-results.js';

describe('a sheet with results in place of formulas', () => {
  it.each([
    ['a result of 0 stays', '<c r="D9"><f>SUM(D6:D8)</f><v>0</v></c>', '<c r="D9"><v>0</v></c>'],
    [
      'a blank result stays blank',
      '<c r="D9" t="str"><f>IF(A1,"","")</f><v></v></c>',
      '<c r="D9" t="str"><v></v></c>',
    ],
    [
      'a formula shared with another cell is one',
      '<c r="D9"><f t="shared" si="0"/><v>3</v></c>',
      '<c r="D9"><v>3</v></c>',
    ],
    [
      'a formula that nobody has reckoned is left, so that it can be told',
      '<c r="D9"><f>SUM(D6:D8)</f></c><c r="E9"><v>1</v></c>',
      '<c r="D9"><f>SUM(D6:D8)</f></c><c r="E9"><v>1</v></c>',
    ],
  ])('%s', (_, sheet, expected) => {
    expect(resultsOnly(sheet)).toBe(expected);
  });
});
