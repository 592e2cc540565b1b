import type { StatisticalForm } from '../../policy/index.js';
import type { FilledForm } from '../model/filled-form.js';
import { cellLabel, cellsOf } from '../model/form-cells.js';
import { minus, printed } from './printed-number.js';
import type { ComparedFigure, Comparison, GridCell, ReportCell, ReportTable } from './report.js';

/** What changed against last year's report, for the cells that the form names; null without such a report. */
export function compareYears(
  form: StatisticalForm,
  variant: string | null,
  year: number,
  cells: Readonly<Record<string, ReportCell>>,
  previous: FilledForm | null,
): Comparison | null {
  if (previous === null || form.writing.compare.length === 0) return null;
  const places = new Map(cellsOf(form, variant).map((place) => [place.address, place]));
  const rows = form.writing.compare.flatMap((cell): ComparedFigure[] => {
    const place = places.get(cell);
    if (place === undefined) return [];
    const now = cells[cell]?.value ?? null;
    const before = previous.form === form.id ? (previous.cells[cell]?.value ?? null) : null;
    const { label, note } = { label: cellLabel(place, variant), note: place.unit };
    const named = note === null ? label : `${label}（${note}）`;
    return [{ cell, label: named, now, before, difference: minus(now, before) }];
  });
  const caption = `与${previous.year}年度的比较`;
  return { caption, rows, table: tableOf(caption, rows, year, previous.year) };
}

function tableOf(
  caption: string,
  rows: readonly ComparedFigure[],
  year: number,
  before: number,
): ReportTable {
  const head = ['统计指标', `${before}年`, `${year}年`, '增减'];
  return {
    id: 'comparison',
    caption,
    note: '空着的是不知道的，不是 0',
    rowHeads: 1,
    width: head.length,
    units: false,
    head: [head.map((text, at) => cellOf(at, text, 'column'))],
    body: rows.map((row) => [
      cellOf(0, row.label, 'row'),
      ...[row.before, row.now, row.difference].map((value, index) => cellOf(index + 1, printed(value), null)),
    ]),
  };
}

function cellOf(at: number, text: string, heads: GridCell['heads']): GridCell {
  return { at, columns: 1, rows: 1, text, heads, cell: null };
}
