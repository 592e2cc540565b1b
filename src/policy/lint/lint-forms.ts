import type { Fault } from '../model/fault.js';
import type { Constraint, StatisticalForm, FormTable } from '../model/form.js';
import { insteadOf } from '../model/near-miss.js';
import { faultInside, type LintContext } from './lint-context.js';

/** Rows, columns, cells and variants that a form names and does not have: such a constraint would never be assessed. */
export function lintForms({ version, library }: LintContext): Fault[] {
  return Object.values(version.forms).flatMap((form) =>
    form.tables.flatMap((table, index) =>
      problemsOf(form, table).map(({ at, message }) =>
        faultInside(
          library,
          { source: form.source, pointer: `/tables/${index}/${at}` },
          'unknown-cell',
          `表 ${table.id}：${message}`,
        ),
      ),
    ),
  );
}

interface Problem {
  readonly at: string;
  readonly message: string;
}

function problemsOf(form: StatisticalForm, table: FormTable): Problem[] {
  const rows = table.rows.map(({ id }) => id);
  const variants = form.variants.map(({ id }) => id);
  const missing = (at: string, what: string, id: string | undefined, known: readonly string[]): Problem[] =>
    id === undefined || known.includes(id)
      ? []
      : [{ at, message: `没有名为 “${id}” 的${what}${insteadOf(id, known)}` }];
  return [
    ...table.rows.flatMap(({ within, variant }, index) => [
      ...missing(`rows/${index}/within`, '行', within, rows),
      ...missing(`rows/${index}/variant`, '表式版本', variant, variants),
    ]),
    ...table.constraints.flatMap((constraint, index) => [
      ...termsOf(constraint, table, `constraints/${index}`, missing),
      ...missing(`constraints/${index}/variant`, '表式版本', constraint.variant, variants),
    ]),
  ];
}

function termsOf(
  { each, left, right }: Constraint,
  table: FormTable,
  at: string,
  missing: (at: string, what: string, id: string | undefined, known: readonly string[]) => Problem[],
): Problem[] {
  const rows = table.rows.filter(({ heading }) => !heading).map(({ id }) => id);
  const columns = table.columns.map(({ id }) => id);
  return [...left, ...right].flatMap((term) => {
    if (each === 'column') return missing(at, '行（标题行不填数）', term, rows);
    if (each === 'row') return missing(at, '列', term, columns);
    const [row = '', column] = term.split('.');
    return [...missing(at, '行（标题行不填数）', row, rows), ...missing(at, '列', column ?? '', columns)];
  });
}
