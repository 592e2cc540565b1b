import type { Fault } from '../model/fault.js';
import type { Constraint, StatisticalForm, FormTable } from '../model/form.js';
import { insteadOf } from '../model/near-miss.js';
import { faultInside, type LintContext } from './lint-context.js';

/** Rows, columns, cells and variants that a form names and does not have: such a constraint would never be assessed. */
export function lintForms({ version, library }: LintContext): Fault[] {
  return Object.values(version.forms).flatMap((form) => {
    const fault = ({ at, message }: Problem): Fault =>
      faultInside(library, { source: form.source, pointer: at }, 'unknown-cell', message);
    return [
      ...form.tables.flatMap((table, index) =>
        problemsOf(form, table).map(({ at, message }) =>
          fault({ at: `/tables/${index}/${at}`, message: `表 ${table.id}：${message}` }),
        ),
      ),
      ...outsideTables(form).map(fault),
    ];
  });
}

function outsideTables(form: StatisticalForm): Problem[] {
  return [
    ...form.footer.flatMap(({ variant }, index) => missingVariant(form, `/footer/${index}/variant`, variant)),
    ...form.narrative.flatMap(({ cells }, index) =>
      cells.flatMap((cell) => missingCell(form, `/narrative/${index}/cells`, cell)),
    ),
    ...form.takesOver.flatMap(({ cells }, index) =>
      cells.flatMap(({ to }) => missingCell(form, `/takesOver/${index}/cells`, to)),
    ),
    ...ofWriting(form),
  ];
}

/** Cells, tables and sections that the writing names: a sentence on a cell that is not there would never be drafted. */
function ofWriting({ sections, tables, ...form }: StatisticalForm): Problem[] {
  const { writing } = form;
  const section = (at: string, id: string): Problem[] =>
    missing(
      at,
      '部分',
      id,
      sections.map((one) => one.id),
    );
  const cells = (at: string, addresses: readonly string[]): Problem[] =>
    addresses.flatMap((address) => missingCell({ sections, tables, ...form }, at, address));
  return [
    ...Object.entries(writing.tables).flatMap(([table, place]) => [
      ...missing(
        '/writing/tables',
        '表',
        table,
        tables.map((one) => one.id),
      ),
      ...section('/writing/tables', place),
    ]),
    ...writing.drafts.flatMap((draft, index) => [
      ...section(`/writing/drafts/${index}`, draft.section),
      ...cells(`/writing/drafts/${index}`, [...draft.zero, ...draft.some, ...cellsSaid(draft.say)]),
    ]),
    ...writing.charts.flatMap((chart, index) => [
      ...section(`/writing/charts/${index}`, chart.section),
      ...cells(`/writing/charts/${index}`, chart.cells),
    ]),
    ...cells('/writing/compare', writing.compare),
  ];
}

/** Addresses in the braces of a sentence; `{organ}` and `{year}` are none. */
function cellsSaid(say = ''): readonly string[] {
  return [...say.matchAll(/\{([^{}±]+)±?\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'organ' && name !== 'year');
}

interface Problem {
  readonly at: string;
  readonly message: string;
}

type Missing = (at: string, what: string, id: string | undefined, known: readonly string[]) => Problem[];

function problemsOf(form: StatisticalForm, table: FormTable): Problem[] {
  const rows = table.rows.map(({ id }) => id);
  return [
    ...table.rows.flatMap(({ within, variant, as }, index) => [
      ...missing(`rows/${index}/within`, '行', within, rows),
      ...missingVariant(form, `rows/${index}/variant`, variant),
      ...Object.keys(as ?? {}).flatMap((one) => missingVariant(form, `rows/${index}/as`, one)),
    ]),
    ...(['constraints', 'plausibility'] as const).flatMap((list) =>
      table[list].flatMap((constraint, index) => [
        ...termsOf(constraint, table, `${list}/${index}`, missing),
        ...missingVariant(form, `${list}/${index}/variant`, constraint.variant),
      ]),
    ),
    ...Object.keys(table.measures).flatMap((cell) => cellProblems(table, 'measures', cell)),
  ];
}

const missing: Missing = (at, what, id, known) =>
  id === undefined || known.includes(id)
    ? []
    : [{ at, message: `没有名为 “${id}” 的${what}${insteadOf(id, known)}` }];

function missingVariant(form: StatisticalForm, at: string, variant: string | undefined): Problem[] {
  return missing(
    at,
    '表式版本',
    variant,
    form.variants.map(({ id }) => id),
  );
}

function termsOf(
  { each, left, right, previous = [] }: Constraint,
  table: FormTable,
  at: string,
  ask: Missing,
): Problem[] {
  return [...left, ...right, ...previous].flatMap((term) => {
    if (each === 'column') return ask(at, '行（标题行不填数）', term, valueRows(table));
    if (each === 'row') return ask(at, '列', term, columnsOf(table));
    return cellProblems(table, at, term);
  });
}

/** A cell `table.row.column` of the form; the column may be `*`. */
function missingCell(form: StatisticalForm, at: string, address: string): Problem[] {
  const [id = '', row = '', column = ''] = address.split('.');
  const table = form.tables.find((one) => one.id === id);
  if (table === undefined)
    return missing(
      at,
      '表',
      id,
      form.tables.map((one) => one.id),
    );
  return column === '*'
    ? missing(at, '行（标题行不填数）', row, valueRows(table))
    : cellProblems(table, at, `${row}.${column}`);
}

function cellProblems(table: FormTable, at: string, cell: string): Problem[] {
  const [row = '', column = ''] = cell.split('.');
  return [
    ...missing(at, '行（标题行不填数）', row, valueRows(table)),
    ...missing(at, '列', column, columnsOf(table)),
  ];
}

function valueRows(table: FormTable): readonly string[] {
  return table.rows.filter(({ heading }) => !heading).map(({ id }) => id);
}

function columnsOf(table: FormTable): readonly string[] {
  return table.columns.map(({ id }) => id);
}
