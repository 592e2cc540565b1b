import fc from 'fast-check';
import { authoredDiff, type Authored } from './text-authors.js';

const shown = (first: string, later: readonly Authored[]): string =>
  authoredDiff(first, later)
    .map(({ kind, text, by }) =>
      kind === 'same'
        ? text
        : `${kind === 'removed' ? '[-' : '{+'}${text}:${by ?? '?'}${kind === 'removed' ? '-]' : '+}'}`,
    )
    .join('');

describe('tracked changes under the names of those who made them (花脸稿)', () => {
  it('name the one who wrote a paragraph and the other who struck another out', () => {
    const text = shown('甲。\n乙。\n丙。\n', [
      { text: '甲。\n乙。\n丙。\n丁。\n', by: '王' },
      { text: '甲。\n丙。\n丁。\n', by: '李' },
    ]);
    expect(text).toBe('甲。\n[-乙。\n:李-]丙。\n{+丁。\n:王+}');
  });

  it('split one insertion where the hand changes', () => {
    expect(
      shown('', [
        { text: '甲。\n', by: '王' },
        { text: '甲。\n乙。\n', by: '李' },
      ]),
    ).toBe('{+甲。\n:王+}{+乙。\n:李+}');
  });

  it('always put both texts together again, whoever wrote what', () => {
    const text = fc.string({ unit: fc.constantFrom('公示', '甲', '。', '\n'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), (first, texts) => {
        const parts = authoredDiff(
          first,
          texts.map((one, index) => ({ text: one, by: String(index % 2) })),
        );
        const without = (kind: string): string =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect([without('added'), without('removed')]).toEqual([first, texts.at(-1)]);
      }),
    );
  });
});
