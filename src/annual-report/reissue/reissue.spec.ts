import { reportFixture, shippedForms } from '../../../test/support/report-forms.js';
import { readJson } from '../read/read-json.js';
import { reissue, type Reissued } from './reissue.js';

const forms = shippedForms();

function again(name: string, to: string): Reissued {
  const read = readJson(reportFixture(name), { forms, form: null });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const [own, other] = [read.value.filled.form, to].map((id) => forms.find((form) => form.id === id));
  if (own === undefined || other === undefined) throw new Error('no such form');
  const made = reissue(read.value.filled, own, other);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const value = ({ filled }: Reissued, address: string) => filled.cells[address]?.value;

describe('a report re-issued in the form of its year', () => {
  it('is the same, cell by cell', () => {
    expect(again('statistics-2015.json', 'stat-2014').blank).toEqual([]);
    const sparse = again('statistics-2017.json', 'stat-2014');
    expect([Object.keys(sparse.filled.cells).length, sparse.blank.length]).toEqual([65, 55]);
    expect(value(sparse, 'stat.ch-website.value')).toBe(53);
    expect(again('text-2018.json', 'stat-2014').blank).toHaveLength(58);
    expect(again('report-2020.json', 'report-2019').blank).toEqual([]);
  });
});

describe('a report re-issued in the form of 2021', () => {
  it('of 2020 is known but for five cells', () => {
    const made = again('report-2020.json', 'report-2021');
    expect(made.blank.map(({ address }) => address)).toEqual([
      't2-1.regulations.repealed',
      't2-1.regulations.valid',
      't2-1.normative.repealed',
      't2-1.normative.valid',
      't2-8.admin-fee.fee-amount',
    ]);
    expect(
      ['t2-1.normative.made', 't2-5.licensing.decisions', 't3.carry-out.charity', 't3.o-no-pay.total'].map(
        (at) => value(made, at),
      ),
    ).toEqual([2, 7521, 1, 0]);
  });

  it('of 2015 takes over what is the same figure, and what nothing else can be', () => {
    const made = again('statistics-2015.json', 'report-2021');
    expect(
      ['t2-1.normative.made', 't3.new.total', 't3.granted.total', 't3.results-total.total'].map((at) =>
        value(made, at),
      ),
    ).toEqual([8, 6, 6, 6]);
    expect(
      ['t3.d-internal.natural', 't3.o-other.total', 't4.cases.lit-after-total'].map((at) => value(made, at)),
    ).toEqual([0, 0, 0]);
    expect(
      ['t3.granted.natural', 't3.carried-in.total', 't2-1.normative.valid'].map((at) => value(made, at)),
    ).toEqual([null, null, null]);
    expect(made.blank.find(({ address }) => address === 't3.carried-in.total')?.why).toBe('旧表没有结转');
    expect(made.filled.sections['fill-date']).toBeUndefined();
  });

  it('that was blank or had no table stays blank, never 0', () => {
    for (const name of ['statistics-2017.json', 'text-2018.json'])
      expect(
        Object.values(again(name, 'report-2021').filled.cells).filter((cell) => cell.value !== null),
      ).toEqual([]);
  });
});

it('is refused where nobody said what is taken over', () => {
  const read = readJson(reportFixture('report-2020.json'), { forms, form: null });
  const [stat, report] = ['stat-2014', 'report-2019'].map((id) => forms.find((form) => form.id === id));
  if (!read.ok || stat === undefined || report === undefined) throw new Error('no such form');
  expect(reissue(read.value.filled, report, stat)).toMatchObject({
    error: [{ code: 'report-not-taken-over' }],
  });
});
