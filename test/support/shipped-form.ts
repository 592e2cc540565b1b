import { join } from 'node:path';
import { fillForm } from '../../src/annual-report/build/fill-form.js';
import type { AnnualReport } from '../../src/annual-report/build/report.js';
import { sumsOf } from '../../src/annual-report/build/sums.js';
import { writeReport } from '../../src/annual-report/build/write-report.js';
import { cellsOf, variantOf } from '../../src/annual-report/model/form-cells.js';
import { localDate } from '../../src/kernel/index.js';
import type { StatisticalForm } from '../../src/policy/index.js';
import { loadPolicies } from '../../src/policy/loader/load-policies.js';
import { entered, lastYear } from './report-form.js';

/** A form of the national pack. */
export function shippedForm(id: string): StatisticalForm {
  const library = loadPolicies(join(__dirname, '..', '..', 'policies'));
  const forms = library.ok
    ? (library.value.packs.get('cn-national') ?? []).map((version) => version.forms[id])
    : [];
  const form = forms.find((one) => one !== undefined);
  if (form === undefined) throw new Error(`${id} is not shipped`);
  return form;
}

/** A report with figures of every sort: many, zero, blank, decimal, negative, with and without last year's. */
export function exampleReport(form: StatisticalForm): AnnualReport {
  const variant = variantOf(form, null);
  const sums = new Set(sumsOf(form, variant).map(({ cell }) => cell));
  const places = cellsOf(form, variant).filter(({ address }) => !sums.has(address));
  const figures = places.flatMap(({ address, type }, index): [string, number | null][] => {
    if (index % 11 === 3) return [];
    if (type === 'amount') return [[address, 280232.58]];
    return [[address, type === 'change' ? -4 : (index * 7) % 5]];
  });
  const previous = lastYear(
    Object.fromEntries(
      places.filter((_, index) => index % 3 > 0).map(({ address }, index) => [address, index]),
    ),
    form.id,
  );
  const filling = fillForm(form, variant, {
    scope: { organ: 'o', division: null, from: localDate('2022-01-01'), to: localDate('2022-12-31') },
    count: () => ({ value: null, entries: [] }),
    supplied: entered(Object.fromEntries(figures)),
    previous,
  });
  return writeReport({
    form,
    variant,
    organ: { id: 'o', name: '某市住房和城乡建设局' },
    year: 2022,
    filling,
    previous,
    texts: { problems: '一是“公开”<不>及时 & 不全。\n二是解读形式单一。' },
  });
}
