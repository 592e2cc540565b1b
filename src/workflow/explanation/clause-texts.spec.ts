import { clauseRef } from '../../kernel/index.js';
import type { Instrument } from '../../policy/index.js';
import { clauseTexts } from './clause-texts.js';

const LAW = {
  id: 'law-711',
  title: '某条例',
  number: '国务院令第711号',
  articles: [
    { number: '36', gist: '答复', verified: true },
    { number: '36.1', gist: '按情形答复', verified: true },
  ],
} as unknown as Instrument;
const INSTRUMENTS = new Map([[LAW.id, LAW]]);

describe('a clause opened', () => {
  it.each([
    ['law-711#36', '答复'],
    ['law-711#36.1.3', '按情形答复'],
    ['law-711#36.2', '答复'],
    ['law-711#37', null],
  ])('%s is told by its own article or the nearest around it', (ref, gist) => {
    expect(clauseTexts([clauseRef(ref)], INSTRUMENTS)).toEqual([
      {
        clause: ref,
        instrument: 'law-711',
        title: '某条例',
        number: '国务院令第711号',
        article: ref.split('#')[1],
        gist,
      },
    ]);
  });

  it('stands for itself where its paper is not at hand, and is told once', () => {
    const told = clauseTexts([clauseRef('gone#1'), clauseRef('gone#1')], INSTRUMENTS);
    expect(told).toEqual([
      { clause: 'gone#1', instrument: 'gone', title: null, number: null, article: '1', gist: null },
    ]);
  });
});
