import { didYouMean } from './near-miss.js';

describe('what was meant by a misspelt word', () => {
  const known = ['attribute', 'approvals', 'ground', 'on', 'at'];
  it.each([
    ['atribute', 'attribute'],
    ['attirbute', 'attribute'],
    ['Attribute', 'attribute'],
    ['gruond', 'ground'],
  ])('%s: %s', (word, meant) => expect(didYouMean(word, known)).toBe(`，是否想写 “${meant}”？`));

  it.each(['channel', 'x', 'signedOn', ''])('nothing is near %s', (word) =>
    expect(didYouMean(word, known)).toBe(''),
  );
});
