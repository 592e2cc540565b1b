import { withoutOutward } from './outward.js';

describe('a sheet without what points outside it', () => {
  it.each([
    ['<row/><drawing r:id="a"/><legacyDrawing r:id="b"/>', '<row/>'],
    ['<hyperlinks><hyperlink ref="A1"/></hyperlinks><row/>', '<row/>'],
    ['<extLst><ext><drawing r:id="a"/></ext></extLst><row/>', '<row/>'],
    ['<picture></picture><row/>', '<row/>'],
    ['<row/><controls>', '<row/><controls>'],
  ])('%s keeps only its rows', (sheet, expected) => {
    expect(withoutOutward(sheet)).toBe(expected);
  });

  it('is read once, however often an element is opened and never closed', () => {
    const sheet = '<picture a="1">'.repeat(500_000);
    expect(withoutOutward(sheet)).toHaveLength(sheet.length);
  });
});
