import type { Constraint, FormTable, StatisticalForm } from '../../policy/index.js';
import { add, compare, decimalOf, decimalText, sum, ZERO, type Decimal } from '../model/decimal.js';
import type { FilledForm } from '../model/filled-form.js';
import { addressOf, isIn, printedRow, rowsOf } from '../model/form-cells.js';
import type { Assessed, ConstraintResult, Verdict } from '../model/validation.js';

/** What a constraint is assessed on. */
export interface Sheet {
  readonly form: StatisticalForm;
  readonly variant: string | null;
  readonly filled: FilledForm;
  /** Last year's report of the same organ; null where it is not at hand. */
  readonly previous: FilledForm | null;
}

/** A term of a constraint at one place: a cell, its words, and its figure; null where it is blank. */
interface Term {
  readonly address: string;
  readonly label: string;
  readonly value: Decimal | null;
}

interface Sides {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** Assesses a constraint of a table at every column, row or place where it applies. */
export function assessConstraint(constraint: Constraint, table: FormTable, sheet: Sheet): ConstraintResult {
  const assessed = placesOf(constraint, table, sheet.variant).map((at) =>
    assess(constraint, table, sheet, at),
  );
  return {
    id: constraint.id,
    table: table.id,
    severity: constraint.severity,
    why: constraint.why,
    verdict: overall(assessed.map(({ verdict }) => verdict)),
    assessed,
    missing: [...new Set(assessed.flatMap(({ missing }) => missing))],
  };
}

/** One failure fails the whole; one place that cannot be assessed leaves it open. */
export function overall(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('not-assessable') ? 'not-assessable' : 'pass';
}

function placesOf(
  { each }: Constraint,
  table: FormTable,
  variant: string | null,
): readonly (string | null)[] {
  if (each === 'cell') return [null];
  if (each === 'column') return table.columns.map(({ id }) => id);
  return rowsOf(table, variant)
    .filter(({ heading }) => !heading)
    .map(({ id }) => id);
}

function assess(constraint: Constraint, table: FormTable, sheet: Sheet, at: string | null): Assessed {
  const sides = sidesOf(constraint, table, sheet, at);
  const all = [...sides.left, ...sides.right];
  const missing = all.filter(({ value }) => value === null).map(({ address }) => address);
  return {
    at,
    verdict: missing.length > 0 ? 'not-assessable' : verdictOf(constraint, sides),
    said: saidOf(constraint, sides),
    cells: all.map(({ address }) => address),
    missing,
  };
}

function sidesOf(constraint: Constraint, table: FormTable, sheet: Sheet, at: string | null): Sides {
  const terms = (names: readonly string[], last: boolean): readonly Term[] =>
    names.flatMap((name) => termOf(cellAt(constraint, name, at), table, sheet, last));
  const fromLast = constraint.op === 'previous';
  return {
    left: terms(constraint.left, false),
    right: [...terms(constraint.right, fromLast), ...terms(constraint.previous ?? [], true)],
  };
}

function cellAt({ each }: Constraint, name: string, at: string | null): readonly [string, string] {
  if (each === 'column') return [name, at ?? ''];
  if (each === 'row') return [at ?? '', name];
  const [row = '', column = ''] = name.split('.');
  return [row, column];
}

/** A term; none where this printing of the form has no such row. */
function termOf(
  [rowId, columnId]: readonly [string, string],
  table: FormTable,
  sheet: Sheet,
  last: boolean,
): readonly Term[] {
  const row = table.rows.find(({ id }) => id === rowId);
  const column = table.columns.find(({ id }) => id === columnId);
  if (row === undefined || column === undefined || !isIn(row, sheet.variant)) return [];
  const address = addressOf(table.id, rowId, columnId);
  const source = last ? sheet.previous : sheet.filled;
  const value = source?.cells[address]?.value ?? null;
  const rowLabel = printedRow(row, sheet.variant).label.replace(/^其中：/, '');
  const label =
    table.columns.length === 1
      ? rowLabel
      : table.rows.length === 1
        ? column.label
        : `${rowLabel}·${column.label}`;
  return [
    {
      address: last ? `previous:${address}` : address,
      label: last ? `上年${label}` : label,
      value: value === null ? null : decimalOf(value),
    },
  ];
}

function verdictOf(constraint: Constraint, { left, right }: Sides): Verdict {
  return holds(constraint, left.map(figure), right.map(figure)) ? 'pass' : 'fail';
}

function figure({ value }: Term): Decimal {
  return value ?? ZERO;
}

function holds({ op }: Constraint, left: readonly Decimal[], right: readonly Decimal[]): boolean {
  const difference = compare(sum(left), sum(right));
  const isZero = (side: readonly Decimal[]): boolean => compare(sum(side), ZERO) === 0;
  switch (op) {
    case 'eq':
    case 'previous':
      return difference === 0;
    case 'le':
      return difference <= 0;
    case 'ge':
      return difference >= 0;
    case 'ge-max':
      return right.every((one) => compare(sum(left), one) >= 0);
    case 'each-le':
      return left.every((one) => compare(one, sum(right)) <= 0);
    case 'not-negative':
      return compare(sum(left), ZERO) >= 0;
    case 'zero-then-zero':
      return !isZero(left) || isZero(right);
    case 'zero-together':
      return isZero(left) === isZero(right);
    case 'unequal':
      return difference !== 0 || right.filter((one) => compare(one, ZERO) !== 0).length <= 1;
  }
}

const SIGNS = {
  eq: '应等于',
  previous: '应等于',
  le: '应不大于',
  ge: '应不小于',
  'ge-max': '应不小于其中最大的',
  'each-le': '各应不大于',
  'not-negative': '应不小于 0',
  'zero-then-zero': '是 0 时应为 0 的',
  'zero-together': '应同时是 0 或同时不是的',
  unequal: '一般不等于',
} as const;

/** The comparison in words, with the figures that are known. */
function saidOf({ op }: Constraint, { left, right }: Sides): string {
  const joiner = op === 'ge-max' || op === 'each-le' ? '、' : '＋';
  return [sideText(left, joiner), SIGNS[op], sideText(right, op === 'ge-max' ? '、' : '＋')]
    .filter((part) => part !== '')
    .join(' ');
}

/** Terms that are 0 are left out of a long sum: they say nothing and hide what does. */
function sideText(terms: readonly Term[], joiner: string): string {
  const shown =
    terms.length > 3 ? terms.filter(({ value }) => value === null || compare(value, ZERO) !== 0) : terms;
  const left = terms.length - shown.length;
  const words = [
    ...shown.map(({ label, value }) => `${label} ${value === null ? '（空）' : decimalText(value)}`),
    ...(left > 0 ? [`其余 ${left} 项 0`] : []),
  ].join(joiner);
  const known = terms.every(({ value }) => value !== null);
  return terms.length > 1 && joiner === '＋' && known
    ? `${words}（合计 ${decimalText(terms.map(figure).reduce(add, ZERO))}）`
    : words;
}
