import fc from 'fast-check';
import { cureField } from '../../web/src/screens/draft/cure.js';
import { mergeBlocks, mergedText, type Side } from '../../web/src/screens/draft/merge.js';
import { cleanPaste, countOf, nextMark } from '../../web/src/screens/draft/writing.js';

const NONE: ReadonlyMap<number, Side> = new Map();
const text = fc
  .array(fc.constantFrom('一、公示', '甲', '乙', '丙', ''), { maxLength: 8 })
  .map((lines) => lines.join('\n'));

describe('two people who write one paper at once', () => {
  it('keep both changes where they wrote in different paragraphs', () => {
    const blocks = mergeBlocks('甲\n乙\n丙', '甲改\n乙\n丙', '甲\n乙\n丙改');
    expect(blocks.map(({ kind }) => kind)).toEqual(['mine', 'same', 'theirs']);
    expect(mergedText(blocks, NONE)).toBe('甲改\n乙\n丙改');
  });

  it('are asked where both changed the same paragraph, and may keep both', () => {
    const blocks = mergeBlocks('甲\n乙', '甲我\n乙', '甲他\n乙');
    expect(blocks.map(({ kind }) => kind)).toEqual(['conflict', 'same']);
    expect(mergedText(blocks, NONE)).toBeNull();
    expect(mergedText(blocks, new Map([[0, 'mine']]))).toBe('甲我\n乙');
    expect(mergedText(blocks, new Map([[0, 'theirs']]))).toBe('甲他\n乙');
    expect(mergedText(blocks, new Map([[0, 'both']]))).toBe('甲我\n甲他\n乙');
  });

  it('are not asked where both made the same change', () => {
    expect(mergedText(mergeBlocks('甲\n乙', '甲\n丁', '甲\n丁'), NONE)).toBe('甲\n丁');
  });

  it('lose no paragraph, whatever they wrote', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const blocks = mergeBlocks(base, mine, theirs);
        const side = (of: 'base' | 'mine' | 'theirs'): string => blocks.flatMap((one) => one[of]).join('\n');
        expect([side('base'), side('mine'), side('theirs')]).toEqual([base, mine, theirs]);
        const all = (chosen: Side): string | null =>
          mergedText(blocks, new Map(blocks.map((_, index) => [index, chosen])));
        expect([all('mine'), all('theirs')]).toEqual([mine, theirs]);
      }),
    );
  });

  it('have what one of them left alone as the other wrote it', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergedText(mergeBlocks(base, changed, base), NONE)).toBe(changed);
        expect(mergedText(mergeBlocks(base, base, changed), NONE)).toBe(changed);
      }),
    );
  });
});

describe('writing a paper', () => {
  it.each([
    ['the first chapter', '各处室：\n', 0, '一、'],
    ['the next chapter', '一、甲\n文\n二、乙\n', 0, '三、'],
    ['the eleventh chapter', '十、甲\n', 0, '十一、'],
    ['the first section of a new chapter', '一、甲\n（一）子\n（二）丑\n二、乙\n', 1, '（一）'],
    ['the next item', '1.甲\n2.乙\n', 2, '3.'],
    ['an item after a figure that is none', '2018年\n3.5 万元\n', 2, '1.'],
    ['the twentieth section', '（十九）甲', 1, '（二十）'],
  ])('gives the number of %s', (_what, before, level, mark) => {
    expect(nextMark(before, level)).toBe(mark);
  });

  it('takes from a word processor what is text, and nothing of its dress', () => {
    expect(
      cleanPaste('\u3000\u3000一、\t公示\u00a0内容\r\n\r\n\r\n\r\n\u200b·\t对象\r\n1.\t标准 \u00ad完\u000b'),
    ).toBe('一、公示 内容\n\n- 对象\n1.标准 完\n');
  });

  it('counts characters, not blanks', () => {
    expect(countOf('一、公示 内容\n\n（完）')).toBe(9);
  });
});

describe('a reason leads to the field in which it is cured', () => {
  const everything = (): boolean => true;
  it.each([
    [{ 'document.attribute': null }, 'attribute'],
    [
      { 'document.kind': 'policy', 'document.attribute': 'proactive', 'interpretation.plan': null },
      'interpretation.plan',
    ],
    [{ 'document.attribute': 'proactive', 'document.citesNonPublic': true }, 'citesNonPublic'],
    [
      { 'document.attribute': 'withheld', 'document.ground': { id: 'x' }, 'document.ground.rank': 'other' },
      'ground.rank',
    ],
    [{ 'interpretation.title': '解读', 'interpretation.bodyHash': null }, 'interpretation.body'],
    [{ 'secrecy.outcome': 'delete' }, null],
  ])('%j', (facts, field) => {
    expect(cureField(facts, everything)).toBe(field);
  });
});
