import fc from 'fast-check';
import { diffTexts, type DiffPart } from './text-diff.js';

/** `[-removed-]{+added+}`, as people read it in a row. */
const shown = (before: string, after: string): string =>
  diffTexts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
const joinedOf = (parts: readonly DiffPart[], without: DiffPart['kind']): string =>
  parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');

describe('the difference between two texts', () => {
  it.each([
    [
      'a word that was put in the place of another',
      '公示补贴对象。',
      '公示保障对象。',
      '公示[-补贴-]{+保障+}对象。',
    ],
    ['a paragraph that was put in', '甲。\n丙。\n', '甲。\n乙。\n丙。\n', '甲。\n{+乙。\n+}丙。\n'],
    ['a paragraph that was taken out', '甲。\n乙。\n丙。\n', '甲。\n丙。\n', '甲。\n[-乙。\n-]丙。\n'],
    ['nothing', '一、公示。', '一、公示。', '一、公示。'],
    ['everything', '', '一、公示。', '{+一、公示。+}'],
  ])('shows %s', (_, before, after, difference) => {
    expect(shown(before, after)).toBe(difference);
  });

  it('always puts both texts together again', () => {
    const text = fc.string({
      unit: fc.constantFrom('公示', '保障', '甲', '。', '\n', ' ', 'a', '𠀀'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffTexts(before, after);
        expect([joinedOf(parts, 'added'), joinedOf(parts, 'removed')]).toEqual([before, after]);
      }),
    );
  });

  it('gives up on texts that have nothing in common, and soon', () => {
    const before = Array.from({ length: 5_000 }, (_, at) => `前${at}段。\n`).join('');
    const after = Array.from({ length: 5_000 }, (_, at) => `后${at}句！\n`).join('');
    const began = performance.now();
    expect(diffTexts(before, after).length).toBeGreaterThan(1);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
