import { schemeNamed } from '../support/schemes.js';
import { localDate } from '../../src/kernel/index.js';
import { untouched } from '../../src/assessment/model/records.js';
import { againstSupplying } from '../../src/assessment/model/stage-checks.js';

const OPEN = untouched({ organ: 'o', scheme: 's', period: '2022', unit: 'u' });
const OFFICE = { person: 'clerk', ofUnit: false };
const YEAR = { from: localDate('2022-01-01') };

/** What is said against supplying an item of the scheme of Mianyang, whose website counts 35 points. */
function refused(id: string, value: number | boolean | string, today = '2022-06-01'): readonly string[] {
  const scheme = schemeNamed('mianyang-2022');
  const item = scheme.evidence.find((one) => one.id === id);
  if (item === undefined) throw new Error(`no evidence ${id}`);
  const asker = { ...OFFICE, ofUnit: item.by === 'unit' };
  const check = { value, scheme, period: YEAR, today: localDate(today) };
  return againstSupplying(OPEN, item, check, asker).map(({ code, message }) => `${code}：${message}`);
}

describe('evidence that somebody supplies', () => {
  it.each([0, 20.5, 35])('may be a score up to its full marks: %s of 35', (value) => {
    expect(refused('website-score', value)).toEqual([]);
  });

  it('is refused above the full marks of the score that is taken over', () => {
    expect(refused('website-score', 86.5)).toEqual([
      expect.stringMatching(/^evidence-over-full：“.+”满分 35，报送的是 86\.5$/),
    ]);
  });

  it.each([-1, true, '20'])('is refused where it is no score: %s', (value) => {
    expect(refused('website-score', value)).toEqual([expect.stringContaining('evidence-value')]);
  });

  it('is of a period that has begun', () => {
    expect(refused('website-score', 20, '2022-01-01')).toEqual([]);
    expect(refused('website-score', 20, '2021-12-31')).toEqual([
      'period-in-future：考核期从 2022-01-01 起，还没有开始',
    ]);
  });
});
