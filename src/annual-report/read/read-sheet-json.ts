import { isJsonObject, ok, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { StatisticalForm } from '../../policy/index.js';
import type { Cell } from '../model/filled-form.js';
import { addressOf, cellsOf, variantOf, type FormCell } from '../model/form-cells.js';
import { parseCell } from './cell-text.js';
import { numberOf, refuseCells, textOf, textsOf } from './json-parts.js';
import type { ReadReport, ReadRequest } from './read-request.js';
import { refuseReport } from './read-refusal.js';

/** A figure and where the sheet has it. */
type Placed = readonly [address: string, value: unknown];

/**
 * Reads a sheet of figures by row, as people type reports off: `values` by row (2014), or `T2` by block, `T3` by row with
 * its `columns`, `T4` by column (2019 on). Ids are the form's, with `_` for `-`.
 */
export function readSheetJson(
  parsed: JsonObject,
  form: StatisticalForm,
  request: ReadRequest,
): Result<ReadReport, readonly Refusal[]> {
  const organ = request.organ ?? textOf(parsed['organ']);
  const year = request.year ?? numberOf(parsed['year']);
  const sections = textsOf(isJsonObject(parsed['sections']) ? parsed['sections'] : {});
  if (organ === null || year === null || sections === null)
    return refuseReport(
      'report-json-incomplete',
      'JSON 里要有 organ（机关名称）、year，sections 里要是文字',
      '请补上后重试',
    );
  const told = textOf(parsed['variant']);
  const named = request.variant ?? (form.variants.some(({ id }) => id === told) ? told : null);
  const variant = variantOf(form, named);
  const known = new Map(cellsOf(form, variant).map((cell) => [cell.address, cell]));
  const placed = placedIn(parsed, form);
  const strange = placed.map(([address]) => address).filter((address) => !known.has(address));
  if (strange.length > 0) return refuseCells(strange, form);
  const cells = Object.fromEntries(
    placed.flatMap(([address, value]) => {
      const place = known.get(address);
      return place === undefined ? [] : [[address, cellOf(value, place)] as const];
    }),
  );
  return ok({
    filled: {
      form: form.id,
      variant,
      organ: { id: null, name: organ },
      year,
      cells,
      sections: { ...sections, ...footerOf(parsed, form) },
    },
    notes: [],
  });
}

function cellOf(value: unknown, place: FormCell): Cell {
  return typeof value === 'number' || typeof value === 'string'
    ? parseCell(String(value), place)
    : { value: null };
}

function placedIn(parsed: JsonObject, form: StatisticalForm): readonly Placed[] {
  const [first] = form.tables;
  const [column] = first?.columns ?? [];
  const values = entriesOf(parsed['values']).map(([row, value]): Placed => [
    addressOf(first?.id ?? '', idOf(row), column?.id ?? ''),
    value,
  ]);
  return [...values, ...blocksIn(parsed['T2']), ...rowsIn(parsed['T3']), ...columnsIn(parsed['T4'])];
}

/** `A20_1` is the block of article 20, item 1: table `t2-1`. A figure's `…_unit` says how it is meant and is no figure. */
function blocksIn(blocks: unknown): readonly Placed[] {
  return entriesOf(blocks).flatMap(([block, rows]) =>
    entriesOf(rows).flatMap(([row, columns]) =>
      entriesOf(columns)
        .filter(([column]) => !column.endsWith('_unit'))
        .map(([column, value]): Placed => [
          addressOf(`t2-${block.slice(block.lastIndexOf('_') + 1)}`, idOf(row), idOf(column)),
          value,
        ]),
    ),
  );
}

function rowsIn(table: unknown): readonly Placed[] {
  if (!isJsonObject(table) || !Array.isArray(table['columns'])) return [];
  const columns = table['columns'].map(String);
  return entriesOf(table['rows']).flatMap(([row, values]) =>
    (Array.isArray(values) ? values : []).map((value: unknown, index): Placed => [
      addressOf('t3', idOf(row), idOf(columns[index] ?? '')),
      value,
    ]),
  );
}

function columnsIn(table: unknown): readonly Placed[] {
  return entriesOf(table).map(([column, value]): Placed => [addressOf('t4', 'cases', idOf(column)), value]);
}

/** Signatures, by the words that stand before them on the form; `_raw` marks one that was kept as it stood. */
function footerOf(parsed: JsonObject, form: StatisticalForm): Record<string, string> {
  const written = new Map(
    entriesOf(parsed['footer']).map(([label, text]) => [label.replace(/_raw$/, ''), text]),
  );
  return Object.fromEntries(
    form.footer.flatMap(({ id, label }) => {
      const text = textOf(written.get(label));
      return text === null ? [] : [[id, text] as const];
    }),
  );
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

function idOf(id: string): string {
  return id.replaceAll('_', '-');
}
