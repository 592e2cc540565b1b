import { localDate } from '../../kernel/index.js';
import type { Instrument } from '../../policy/index.js';
import { wasLaw } from './law-of-figures.js';

const instrument = (id: string, from: string, to: string | null): [string, Instrument] => [
  id,
  {
    id,
    title: id,
    number: null,
    issuer: '',
    kind: 'administrative-regulation',
    effectiveFrom: localDate(from),
    effectiveTo: to === null ? null : localDate(to),
    verified: true,
    mustCover: false,
    articles: [],
    source: '',
  },
];
const INSTRUMENTS = new Map([
  instrument('old', '2008-05-01', '2019-05-14'),
  instrument('new', '2019-05-15', null),
]);
const year = (of: number) => ({ from: localDate(`${of}-01-01`), to: localDate(`${of}-12-31`) });

describe('whether a measure was law', () => {
  it.each([
    [['old#1'], 2007, false],
    [['old#1'], 2008, true],
    [['old#1'], 2019, true],
    [['old#1'], 2020, false],
    [['new#1'], 2018, false],
    [['old#1', 'new#1'], 2020, true],
    [['gone#1'], 2018, false],
  ])('%s in %s: %s', (clause, of, expected) => {
    expect(wasLaw({ clause: clause as never }, INSTRUMENTS, year(of))).toBe(expected);
  });
});
