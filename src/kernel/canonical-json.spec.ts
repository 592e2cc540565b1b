import { canonicalJson } from './canonical-json.js';

describe('the canonical spelling of a value (RFC 8785)', () => {
  it.each([
    [{ b: 1, a: [true, null, '甲'] }, '{"a":[true,null,"甲"],"b":1}'],
    [{ '10': 'x', '9': '"', é: 0.5 }, '{"10":"x","9":"\\"","é":0.5}'],
    [['', [], {}], '["",[],{}]'],
    [{ '': { '': '' } }, '{"":{"":""}}'],
    [-0, '0'],
  ])('is one, whatever the order of members: %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('refuses a number that JSON cannot carry', () => {
    expect(() => canonicalJson([Number.NaN])).toThrow(TypeError);
  });
});
