import { emsOf, wrap } from './measure.js';

describe('setting text into lines', () => {
  it('breaks Chinese anywhere, but begins no line with a comma', () => {
    expect(wrap('先审查后公开，一事一审', 6)).toEqual(['先审查后公开，', '一事一审']);
  });

  it('leaves no opening bracket at the end of a line', () => {
    expect(wrap('逾期上报（领导）', 5)).toEqual(['逾期上报', '（领导）']);
  });

  it('keeps Latin words whole where they fit', () => {
    expect(wrap('自 document.signedOn 起', 12)).toEqual(['自', 'document.signedOn', '起']);
  });

  it('cuts what is longer than a line', () => {
    for (const line of wrap('x'.repeat(100), 10)) expect(emsOf(line)).toBeLessThanOrEqual(11);
    expect(wrap('x'.repeat(100), 10).join('')).toBe('x'.repeat(100));
  });

  it('takes nothing for one empty line', () => expect(wrap('', 10)).toEqual(['']));
});
