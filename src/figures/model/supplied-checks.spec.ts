import { localDate } from '../../kernel/index.js';
import type { Organ } from '../../identity/index.js';
import { ANY_FIGURE } from './figure-kind.js';
import type { SuppliedInput } from './supplied.js';
import { refuseSupply, type SupplyContext } from './supplied-checks.js';

const ORGAN: Organ = {
  id: 'o',
  parentId: null,
  kind: 'organ',
  name: '某厅',
  documentCodes: [],
  index: null,
  region: null,
  closedOn: null,
};
const CONTEXT: SupplyContext = {
  today: localDate('2018-03-15'),
  organ: ORGAN,
  division: undefined,
  belongs: false,
  kind: ANY_FIGURE,
};
const INPUT: SuppliedInput = {
  organ: 'o',
  division: null,
  period: '2018',
  key: 't3.new.natural',
  value: 0,
  note: '',
};

const codes = (input: Partial<SuppliedInput>, context: Partial<SupplyContext> = {}): readonly string[] =>
  refuseSupply({ ...INPUT, ...input }, { ...CONTEXT, ...context }).map(({ code }) => code);

describe('a figure that somebody enters', () => {
  it.each([0, 53, 280232.58, null])('may be %s', (value) => {
    expect(codes({ value })).toEqual([]);
  });

  it.each(['/', '减4', '', '12', Number.NaN, Number.POSITIVE_INFINITY, undefined, true, [1]])(
    'is refused where it is no number: %s',
    (value) => {
      expect(codes({ value })).toEqual(['figure-not-number']);
    },
  );

  it('is below 0 only where the form says how much more or less there is', () => {
    expect(codes({ value: -4 })).toEqual(['figure-negative']);
    expect(codes({ value: -4 }, { kind: { ...ANY_FIGURE, mayFall: true } })).toEqual([]);
  });

  it('is whole where it counts things, also where it may fall', () => {
    const kind = { whole: true, mayFall: true, most: null };
    expect(codes({ value: 53.5 }, { kind })).toEqual(['figure-not-whole']);
    expect(codes({ value: -4 }, { kind })).toEqual([]);
    expect(codes({ value: -4.5 }, { kind: { ...kind, mayFall: false } })).toEqual([
      'figure-negative',
      'figure-not-whole',
    ]);
  });

  it.each([
    { most: 100, right: [0, 86.59, 100], wrong: [100.01, 8659], cure: '50' },
    { most: 1, right: [0, 0.8659, 1], wrong: [1.01, 86.59], cure: '0.5' },
  ])('is no more than the whole where it is a part of it: $most', ({ most, right, wrong, cure }) => {
    const kind = { ...ANY_FIGURE, most };
    for (const value of right) expect(codes({ value }, { kind })).toEqual([]);
    for (const value of wrong) {
      const refused = refuseSupply({ ...INPUT, value }, { ...CONTEXT, kind });
      expect(refused.map(({ code }) => code)).toEqual(['figure-over-whole']);
      expect(refused[0]?.cure).toContain(cure);
    }
  });

  it('is of a time that has begun', () => {
    expect(codes({ period: '2018-03' })).toEqual([]);
    expect(codes({ period: '2018-04' })).toEqual(['period-in-future']);
    expect(codes({ period: '2018年' })).toEqual(['period-invalid']);
  });

  it('belongs to an organ, and to a division of that organ', () => {
    expect(codes({}, { organ: undefined })).toEqual(['organ-unknown']);
    expect(codes({ division: 'd' })).toEqual(['division-unknown']);
    expect(codes({ division: 'd' }, { division: { ...ORGAN, id: 'd' } })).toEqual(['division-unknown']);
    expect(codes({ division: 'd' }, { division: { ...ORGAN, id: 'd' }, belongs: true })).toEqual([]);
  });

  it('is refused with every reason at once, each with what to do', () => {
    const refused = refuseSupply(
      { ...INPUT, key: '申请数', value: '/', period: '2019', note: '字'.repeat(501) },
      CONTEXT,
    );
    expect(refused.map(({ code }) => code)).toEqual([
      'period-in-future',
      'figure-key-invalid',
      'figure-not-number',
      'note-too-long',
    ]);
    for (const { message, cure } of refused) expect([message, cure]).not.toContain('');
  });
});
