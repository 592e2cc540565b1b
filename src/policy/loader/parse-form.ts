import { fault, type Fault } from '../model/fault.js';
import type { StatisticalForm } from '../model/form.js';
import type { PolicySource } from '../model/library.js';
import type { RawForm } from '../schema/raw-form.js';
import { parseWriting } from './parse-writing.js';
import { many } from './sugar.js';

/** A form with the sugar resolved; ids of tables are unique in it, ids of rows, columns and constraints in their table. */
export function parseForm(raw: RawForm, source: PolicySource): { form: StatisticalForm; faults: Fault[] } {
  const form: StatisticalForm = {
    id: raw.id,
    label: raw.label,
    clause: many(raw.clause),
    years: raw.years,
    due: (raw.due ?? []).map((one) => ({
      ...one,
      clause: many(one.clause),
      established: one.established ?? true,
    })),
    variants: raw.variants ?? [],
    sections: (raw.sections ?? []).map((section) => ({ words: [], mentions: [], ...section })),
    footer: (raw.footer ?? []).map((field) => ({ type: 'text', ...field })),
    tables: raw.tables.map((table) => ({
      ...table,
      clause: many(table.clause),
      rows: table.rows.map((row) => ({ ...row, clause: many(row.clause), heading: row.heading ?? false })),
      constraints: (table.constraints ?? []).map((one) => ({ right: [], ...one })),
      plausibility: (table.plausibility ?? []).map((one) => ({ right: [], ...one })),
      measures: table.measures ?? {},
    })),
    narrative: (raw.narrative ?? []).map((told) => ({
      means: 'sum',
      parts: false,
      ...told,
      say: many(told.say),
      cells: many(told.cells),
    })),
    takesOver: (raw.takesOver ?? []).map(({ form: from, cells, unknown }) => ({
      form: from,
      cells: cells.flatMap(({ to, from: terms, onlyZero = false, whereZero, whereEqual = [], ...cell }) =>
        many(to).map((one) => ({
          ...cell,
          to: one,
          from: many(terms),
          onlyZero,
          whereZero: many(whereZero),
          whereEqual,
        })),
      ),
      unknown: unknown ?? [],
    })),
    writing: parseWriting(raw.writing),
    checks: raw.checks ?? [],
    source: `${source.file}:1`,
  };
  const faults = [
    ...repeated(form.tables, '/tables', source),
    ...repeated(form.narrative, '/narrative', source),
    ...repeated([...form.writing.drafts, ...form.writing.charts], '/writing/drafts', source),
    ...repeated([...form.sections, ...form.footer], '/sections', source),
    ...form.tables.flatMap((table, index) => [
      ...repeated(table.rows, `/tables/${index}/rows`, source),
      ...repeated(table.columns, `/tables/${index}/columns`, source),
      ...repeated([...table.constraints, ...table.plausibility], `/tables/${index}/constraints`, source),
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
