import type { StatisticalForm } from '../../policy/index.js';
import type { Cell } from '../model/filled-form.js';
import { variantOf } from '../model/form-cells.js';
import type { Grid } from './grid.js';
import { matchTable, type MatchedTable } from './match-table.js';

/** A form found in the tables of a file. */
export interface RecognisedForm {
  readonly form: StatisticalForm;
  readonly variant: string | null;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Labels found, in hundredths of all that the form has. */
  readonly share: number;
  /** Tables of the form that no table of the file is. */
  readonly absent: readonly string[];
  readonly tooWide: readonly string[];
}

/** Reads the tables of a file as a form in one of its printings. */
export function recogniseAs(
  form: StatisticalForm,
  variant: string | null,
  grids: readonly Grid[],
): RecognisedForm {
  const matched = form.tables.map((table) => {
    const found = grids.flatMap((grid) => matchTable(grid, table, variant) ?? []);
    return found.reduce<MatchedTable | null>(
      (best, one) => (best === null || one.found > best.found ? one : best),
      null,
    );
  });
  const all = form.tables.reduce((sum, { rows, columns }) => sum + rows.length + columns.length, 0);
  const found = matched.reduce((sum, one) => sum + (one?.found ?? 0), 0);
  return {
    form,
    variant,
    cells: Object.assign({}, ...matched.map((one) => one?.cells ?? {})) as Readonly<Record<string, Cell>>,
    share: Math.floor((found * 100) / all),
    absent: form.tables.filter((_, index) => matched[index] === null).map(({ label }) => label),
    tooWide: matched.flatMap((one) => one?.tooWide ?? []),
  };
}

/** The printing of a form that the tables are most like. */
export function recogniseForm(
  form: StatisticalForm,
  variant: string | null,
  grids: readonly Grid[],
): RecognisedForm {
  const printings =
    variant === null && form.variants.length > 0
      ? form.variants.map(({ id }) => id)
      : [variantOf(form, variant)];
  const read = printings.map((printing) => recogniseAs(form, printing, grids));
  return read.reduce((best, one) => (filledRows(one) > filledRows(best) ? one : best));
}

function filledRows({ cells }: RecognisedForm): number {
  return Object.keys(cells).length;
}
