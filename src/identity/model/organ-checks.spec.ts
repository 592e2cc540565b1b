import { localDate } from '../../kernel/index.js';
import { organFaults, placeFaults } from './organ-checks.js';
import type { Organ } from './organ.js';

const details = { name: '某厅', documentCodes: ['某建'], index: null, region: '990000' };
const organ: Organ = { id: 'house', parentId: null, kind: 'organ', closedOn: null, ...details };
const fields = (input: Partial<typeof details> | { index: Organ['index'] }) =>
  organFaults({ ...details, ...input }).map(({ facts }) => facts['field']);

describe('what an organ is registered with', () => {
  it('accepts the three ways in which index numbers begin (索引号前段)', () => {
    expect(fields({ index: { scheme: 'org9', front: '000014349', digits: 5 } })).toEqual([]);
    expect(fields({ index: { scheme: 'uscc18', front: '11441700007280420Y', digits: 5 } })).toEqual([]);
    expect(fields({ index: { scheme: 'local', front: '430S00', digits: 5 } })).toEqual([]);
  });

  it('refuses a front code that does not fit what it claims to be', () => {
    expect(fields({ index: { scheme: 'org9', front: '00001434', digits: 5 } })).toEqual(['index']);
    expect(fields({ index: { scheme: 'uscc18', front: '000014349', digits: 5 } })).toEqual(['index']);
    expect(fields({ index: { scheme: 'local', front: 'ab 1', digits: 5 } })).toEqual(['index']);
    expect(fields({ index: { scheme: 'local', front: '430S00', digits: 3 } })).toEqual(['index']);
  });

  it('refuses a document code with a year or number in it, a region that is none, a name that is empty', () => {
    expect(fields({ documentCodes: ['某建〔2018〕'] })).toEqual(['documentCodes']);
    expect(fields({ region: '99' })).toEqual(['region']);
    expect(fields({ name: ' ' })).toEqual(['name']);
  });
});

describe('where an organ may stand', () => {
  const division: Organ = { ...organ, id: 'division', parentId: 'house', kind: 'division' };

  it('organs and bureaus may stand alone, divisions and affiliates may not', () => {
    expect(placeFaults('organ', null)).toEqual([]);
    expect(placeFaults('local-bureau', null)).toEqual([]);
    expect(placeFaults('division', null)).toHaveLength(1);
    expect(placeFaults('affiliate', null)).toHaveLength(1);
  });

  it('a division holds only divisions', () => {
    expect(placeFaults('division', division)).toEqual([]);
    expect(placeFaults('affiliate', division)).toHaveLength(1);
    expect(placeFaults('organ', division)).toHaveLength(1);
  });

  it('nothing is set up below an organ that no longer exists', () => {
    expect(placeFaults('division', { ...organ, closedOn: localDate('2018-01-01') })).toHaveLength(1);
  });
});
