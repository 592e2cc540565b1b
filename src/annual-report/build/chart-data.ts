import type { FormChart, StatisticalForm } from '../../policy/index.js';
import { cellLabel, cellsOf } from '../model/form-cells.js';
import type { ReportChart } from './report.js';

/** The charts of a section. A bar whose figure is unknown is left out; a chart without bars too. */
export function chartsOf(
  form: StatisticalForm,
  variant: string | null,
  section: string,
  now: (cell: string) => number | null,
  before: (cell: string) => number | null,
): readonly ReportChart[] {
  const labels = new Map(cellsOf(form, variant).map((place) => [place.address, cellLabel(place, variant)]));
  return form.writing.charts
    .filter((chart) => chart.section === section)
    .flatMap((chart) => {
      const bars = chart.cells.flatMap((cell) => {
        const value = now(cell);
        return value === null
          ? []
          : [{ cell, label: barLabel(labels.get(cell)), now: value, before: before(cell) }];
      });
      return bars.length === 0 ? [] : [{ ...partsOf(chart), bars, alternative: inWords(chart, bars) }];
    });
}

function partsOf({ id, label, unit }: FormChart): Pick<ReportChart, 'id' | 'label' | 'unit'> {
  return { id, label, unit };
}

/** The row alone: a chart draws one column of a table. */
function barLabel(label = ''): string {
  return (label.split('·')[0] ?? label).replace(
    /^[一二三四五六七八九十]+(?:\([一二三四五六七八九十]+\))?\d*/,
    '',
  );
}

function inWords({ label, unit }: FormChart, bars: ReportChart['bars']): string {
  const told = bars.map(
    (bar) => `${bar.label} ${bar.now} ${unit}${bar.before === null ? '' : `（上年 ${bar.before} ${unit}）`}`,
  );
  return `图：${label}。${told.join('；')}。`;
}
