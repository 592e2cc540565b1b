import { schemeNamed } from '../support/schemes.js';
import { localDate } from '../../src/kernel/index.js';
import { untouched } from '../../src/assessment/model/records.js';
import { againstSupplying } from '../../src/assessment/model/stage-checks.js';

const OPEN = untouched({ organ: 'o', scheme: 's', period: '2022', unit: 'u' });
const OFFICE = { person: 'clerk', ofUnit: false };
const YEAR = { from: localDate('2022-01-01') };

/** What is said against supplying an item of a scheme; of that of Mianyang, whose website counts 35 points, if none is named. */
function refused(
  id: string,
  value: number | boolean | string,
  { today = '2022-06-01', of = 'mianyang-2022' } = {},
): readonly string[] {
  const scheme = schemeNamed(of);
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

  it('is refused above what an assessor may give: 5 points for material in time (zj-housing-plan-2017 14)', () => {
    const divisions = { of: 'zj-divisions' };
    expect(refused('materials-on-time', 5, divisions)).toEqual([]);
    expect(refused('materials-on-time', 5.5, divisions)).toEqual([
      'evidence-over-full：“按分工报送材料（厅办公室评分，满分5分）”满分 5，报送的是 5.5',
    ]);
    expect(refused('cities-catalogued', 10, divisions)).toEqual([]);
    expect(refused('cities-catalogued', 11, divisions)).toHaveLength(1);
  });

  it.each([-1, true, '20'])('is refused where it is no score: %s', (value) => {
    expect(refused('website-score', value)).toEqual([expect.stringContaining('evidence-value')]);
  });

  it('is of a period that has begun', () => {
    expect(refused('website-score', 20, { today: '2022-01-01' })).toEqual([]);
    expect(refused('website-score', 20, { today: '2021-12-31' })).toEqual([
      'period-in-future：考核期从 2022-01-01 起，还没有开始',
    ]);
  });
});
