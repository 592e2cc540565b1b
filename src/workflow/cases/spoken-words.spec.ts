import { isSpoken } from './spoken-words.js';

describe('what people write in an event', () => {
  it.each([
    ['outcome', 'clear-after-deletion'],
    ['task', 't3'],
    ['to', 'division-review'],
    ['plannedOn', '2018-03-01'],
    ['at', '2018-03-01T01:00:00.000Z'],
    ['bodyHash', `sha256:${'0'.repeat(64)}`],
    ['id', 'a1-1'],
    ['opinion', ''],
  ])('is not the code in %s', (field, text) => {
    expect(isSpoken(field, text)).toBe(false);
  });

  it.each([
    ['title', 'secret'],
    ['name', 'plan.docx'],
    ['opinion', 'agreed'],
    ['documentNumber', '2018-03-01'],
    ['anything', '同意'],
    ['anything', 'two words'],
    ['anything', 'a secret'],
  ])('is the text in %s: %s', (field, text) => {
    expect(isSpoken(field, text)).toBe(true);
  });
});
