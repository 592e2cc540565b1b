import { parseStrokes, pathOf } from './strokes.js';

const codesOf = (said: unknown): readonly string[] => {
  const read = parseStrokes(said);
  return read.ok ? [] : read.error.map(({ code }) => code);
};
const LINE = [0, 0, 500, 200];

describe('a drawn signature', () => {
  it('is lines of whole numbers within its box', () => {
    expect(parseStrokes([LINE, [1000, 400]])).toEqual({ ok: true, value: [LINE, [1000, 400]] });
  });

  it.each([
    ['text', '<svg onload="alert(1)">'],
    ['markup as a stroke', ['M0 0', LINE]],
    ['markup as a number', [['0', '0', '500', '200']]],
    ['a number without its partner', [[0, 0, 5]]],
    ['an empty stroke', [[], LINE]],
    ['a fraction', [[0.5, 0, 500, 200]]],
    ['what is no number', [[Number.NaN, 0, 500, 200]]],
    ['a point left of the box', [[-1, 0, 500, 200]]],
    ['a point right of the box', [[0, 0, 1001, 200]]],
    ['a point below the box', [[0, 0, 500, 401]]],
    ['an object', { length: 1, 0: LINE }],
    ['a list in a list in a list', [[LINE, LINE]]],
    ['81 strokes', Array.from({ length: 81 }, () => LINE)],
    [
      '2001 points in several strokes',
      Array.from({ length: 3 }, () => Array.from({ length: 1334 }, () => 1)),
    ],
    ['2001 points in one stroke', [Array.from({ length: 4002 }, () => 1)]],
  ])('is refused where it is %s', (_, said) => {
    expect(codesOf(said)).toEqual(['signature-invalid']);
  });

  it.each([
    ['nothing was drawn', []],
    ['there is only a dot', [[500, 200]]],
    ['there is only a blot', [[500, 200, 510, 200, 500, 200]]],
  ])('is told to be drawn yet where %s', (_, said) => {
    expect(codesOf(said)).toEqual(['signature-blank']);
  });

  it('is drawn as a line without corners; a dot is a line of no length', () => {
    expect(pathOf([[7, 9]])).toBe('M7 9h0');
    expect(pathOf([LINE])).toBe('M0 0L500 200');
    expect(pathOf([[0, 0, 100, 100, 200, 0]])).toBe('M0 0Q100 100 150 50L200 0');
  });
});
