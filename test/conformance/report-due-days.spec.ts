import { join } from 'node:path';
import { loadPolicies } from '../../src/policy/index.js';
import { statutoryForms } from '../../src/annual-report/statutory-forms.js';
import { dueOf } from '../../src/annual-report/model/due-of.js';

const loaded = loadPolicies(join(__dirname, '../../policies'), { scenarios: false });
if (!loaded.ok) throw new Error('the packs have faults');
const forms = statutoryForms(loaded.value);
const formOf = (year: number) =>
  forms.find(({ years }) => year >= years.from && (years.to === null || year <= years.to));

describe('by when an annual report must be public', () => {
  it.each([
    [2017, 'department', '2018-03-31', 'gwy-ling-492#31'],
    // The last one before the regulation was revised on 2019-05-15, a Sunday: a day that the law names does not roll on.
    [2018, 'department', '2019-03-31', 'gwy-ling-492#31'],
    [2018, 'government', '2019-03-31', 'gwy-ling-492#31'],
    // In the long holiday of 2020, and due all the same.
    [2019, 'department', '2020-01-31', 'gwy-ling-711#49.1'],
    [2019, 'government', '2020-03-31', 'gwy-ling-711#49.2'],
    [2021, 'department', '2022-01-31', 'gwy-ling-711#49.1'],
    [2025, 'government', '2026-03-31', 'gwy-ling-711#49.2'],
  ] as const)('the report on %i of a %s: %s (%s)', (year, whose, on, clause) => {
    expect(dueOf(formOf(year), whose, year)).toEqual({
      on,
      clause: [clause],
      established: clause !== 'gwy-ling-492#31',
    });
  });

  it('is not known of a year for which no form is', () => {
    expect(dueOf(formOf(2010), 'department', 2010)).toBeNull();
  });
});
