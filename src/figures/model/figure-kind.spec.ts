import { ANY_FIGURE, figureKindOf } from './figure-kind.js';

type Pack = Parameters<typeof figureKindOf>[0];

const form = (id: string, tables: readonly object[]): object => ({ id, tables });
const TABLE = {
  id: 't1',
  columns: [
    { id: 'made', type: 'count', unit: '件' },
    { id: 'fee', type: 'amount', unit: '元' },
    { id: 'rate', type: 'amount', unit: '%' },
  ],
  rows: [{ id: 'rules' }, { id: 'licences', type: 'change' }],
};
const PACK = {
  forms: { f: form('f', [TABLE]) },
  measures: {
    published: { id: 'published', unit: '条' },
    fees: { id: 'fees', unit: '元', sum: 'fees.amount' },
    share: { id: 'share', unit: '比例', sum: 'x' },
  },
} as unknown as Pack;

describe('what kind of number a key takes', () => {
  it.each([
    ['t1.rules.made', { whole: true, mayFall: false, most: null }],
    ['f.t1.rules.made', { whole: true, mayFall: false, most: null }],
    ['t1.licences.made', { whole: true, mayFall: true, most: null }],
    ['t1.rules.fee', { whole: false, mayFall: false, most: null }],
    ['t1.rules.rate', { whole: false, mayFall: false, most: 100 }],
    ['published', { whole: true, mayFall: false, most: null }],
    ['fees', { whole: false, mayFall: false, most: null }],
    ['share', { whole: false, mayFall: false, most: 1 }],
  ])('is told by the form or the measure: %s', (key, kind) => {
    expect(figureKindOf(PACK, key)).toEqual(kind);
  });

  it.each(['t1.rules.other', 'g.t1.rules.made', 'something'])('is free where nobody tells: %s', (key) => {
    expect(figureKindOf(PACK, key)).toEqual(ANY_FIGURE);
  });

  it('is what either form allows where two tell it differently', () => {
    const amounts = { ...TABLE, columns: [{ id: 'made', type: 'amount' }] };
    const two = { ...PACK, forms: { ...PACK.forms, g: form('g', [amounts]) } } as unknown as Pack;
    expect(figureKindOf(two, 't1.rules.made').whole).toBe(false);
    expect(figureKindOf(two, 'f.t1.rules.made').whole).toBe(true);
  });
});
