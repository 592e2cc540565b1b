import { fault, type Fault } from '../model/fault.js';
import type { StatisticalForm } from '../model/form.js';
import type { PolicySource } from '../model/library.js';
import type { RawForm } from '../schema/raw-form.js';
import { many } from './sugar.js';

/** A form with the sugar resolved; ids of tables are unique in it, ids of rows, columns and constraints in their table. */
export function parseForm(raw: RawForm, source: PolicySource): { form: StatisticalForm; faults: Fault[] } {
  const form: StatisticalForm = {
    id: raw.id,
    label: raw.label,
    clause: many(raw.clause),
    years: raw.years,
    variants: raw.variants ?? [],
    sections: raw.sections ?? [],
    tables: raw.tables.map((table) => ({
      ...table,
      clause: many(table.clause),
      rows: table.rows.map((row) => ({ ...row, clause: many(row.clause), heading: row.heading ?? false })),
      constraints: table.constraints ?? [],
    })),
    checks: raw.checks ?? [],
    source: `${source.file}:1`,
  };
  const faults = [
    ...repeated(form.tables, '/tables', source),
    ...form.tables.flatMap((table, index) => [
      ...repeated(table.rows, `/tables/${index}/rows`, source),
      ...repeated(table.columns, `/tables/${index}/columns`, source),
      ...repeated(table.constraints, `/tables/${index}/constraints`, source),
    ]),
  ];
  return { form, faults };
}

function repeated(items: readonly { readonly id: string }[], above: string, source: PolicySource): Fault[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    const before = seen.has(id);
    seen.add(id);
    return before
      ? [fault(source.at(`${above}/${index}`), 'duplicate-id', `编号 ${id} 重复，请改名或删去一处`)]
      : [];
  });
}
