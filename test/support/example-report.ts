import { fillForm } from '../../src/annual-report/build/fill-form.js';
import type { AnnualReport } from '../../src/annual-report/build/report.js';
import { sumsOf } from '../../src/annual-report/build/sums.js';
import { writeReport } from '../../src/annual-report/build/write-report.js';
import { cellsOf, variantOf, type FormCell } from '../../src/annual-report/model/form-cells.js';
import { localDate } from '../../src/kernel/index.js';
import type { StatisticalForm } from '../../src/policy/index.js';
import { entered, lastYear } from './report-form.js';

/** Figures of every sort: many, zero, decimal, negative; blank now and then. */
function everySort({ type }: FormCell, index: number): number | null | undefined {
  if (index % 11 === 3) return undefined;
  if (type === 'amount') return 280232.58;
  return type === 'change' ? -4 : (index * 7) % 5;
}

/**
 * A report of 2022 whose cells, the sums aside, are what `figureAt` says (undefined: blank), with and without last year's.
 */
export function exampleReport(form: StatisticalForm, figureAt = everySort): AnnualReport {
  const variant = variantOf(form, null);
  const sums = new Set(sumsOf(form, variant).map(({ cell }) => cell));
  const places = cellsOf(form, variant).filter(({ address }) => !sums.has(address));
  const figures = places.flatMap((place, index): [string, number | null][] => {
    const figure = figureAt(place, index);
    return figure === undefined ? [] : [[place.address, figure]];
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
    nameOf: (person) => person,
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
