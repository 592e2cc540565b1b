import { withNullTypes } from './nullable.js';

describe('a description in the words of OpenAPI 3.1', () => {
  it.each([
    [
      'a text',
      { type: 'string', nullable: true, description: '标题' },
      { type: ['string', 'null'], description: '标题' },
    ],
    [
      'one of a closed list',
      { type: 'string', enum: ['red', 'green'], nullable: true },
      { type: ['string', 'null'], enum: ['red', 'green', null] },
    ],
    [
      'something described elsewhere',
      { nullable: true, allOf: [{ $ref: '#/a' }] },
      { anyOf: [{ $ref: '#/a' }, { type: 'null' }] },
    ],
    ['what is never null', { type: 'integer' }, { type: 'integer' }],
  ])('says of %s that it may be null', (_, before, after) => {
    expect(withNullTypes({ properties: { it: before } })).toEqual({ properties: { it: after } });
  });
});
