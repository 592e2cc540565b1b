import { dateAt, type Instant } from '../../kernel/index.js';
import type { Count, CountScope } from '../../figures/index.js';
import type { StatisticalForm } from '../../policy/index.js';
import type { FilledForm } from '../model/filled-form.js';
import { cellLabel, cellsOf, variantOf, type FormCell } from '../model/form-cells.js';
import type { OpenItem, ReportCell } from './report.js';
import { sumOf } from './printed-number.js';
import { sumsOf, type SumCell } from './sums.js';

/** What somebody entered for a cell; a null says that it is not known, which is not zero. */
export interface EnteredFigure {
  readonly id: string;
  readonly seq: number;
  readonly value: number | null;
  readonly person: string;
  readonly at: Instant;
}

/** Where the figures of a report come from. */
export interface Sources {
  readonly scope: CountScope;
  readonly count: Count;
  /** By `table.row.column`. */
  readonly supplied: ReadonlyMap<string, EnteredFigure>;
  readonly previous: FilledForm | null;
  /** What a person is called. */
  readonly nameOf: (person: string) => string;
}

/** A form filled, and what people must still say about its cells. */
export interface Filling {
  readonly cells: Readonly<Record<string, ReportCell>>;
  readonly open: readonly OpenItem[];
}

const UNKNOWN: ReportCell = { value: null, origin: 'unknown', entries: [], enteredBy: null, sumOf: [] };

/**
 * Fills every cell that can be known: counted from the journal, entered by a person, carried over from last year's
 * report, and the sums of these. A figure of the journal is never overwritten: a person's that differs is a conflict.
 */
export function fillForm(form: StatisticalForm, variant: string | null, sources: Sources): Filling {
  const printing = variantOf(form, variant);
  const places = cellsOf(form, printing);
  const known = new Map(places.map((place) => [place.address, firstHand(place, sources)]));
  carryOver(form, known, sources.previous);
  addUp(sumsOf(form, printing), known);
  return {
    cells: Object.fromEntries(known),
    open: places.flatMap((place) => openIn(place, known.get(place.address), sources, printing)),
  };
}

function firstHand({ address, measure }: FormCell, { count, scope, supplied, nameOf }: Sources): ReportCell {
  const counted = measure === null ? null : count(measure, scope);
  if (counted !== null && counted.value !== null)
    return { ...UNKNOWN, value: counted.value, origin: 'journal', entries: counted.entries };
  const entered = supplied.get(address);
  if (entered === undefined) return { ...UNKNOWN, entries: counted?.entries ?? [] };
  const { id, seq, value, person, at } = entered;
  const entries = [{ case: id, seq, on: dateAt(at) }];
  return { ...UNKNOWN, value, origin: 'person', entries, enteredBy: { person, name: nameOf(person), at } };
}

/** What the form takes from last year's report as it is (上年结转): the same form only, and only where nothing is known. */
function carryOver(form: StatisticalForm, known: Map<string, ReportCell>, previous: FilledForm | null): void {
  if (previous?.form !== form.id) return;
  for (const table of form.tables) {
    for (const { op, each, left, right } of table.constraints) {
      const [to = ''] = left;
      const [from = ''] = right;
      if (op !== 'previous' || each !== 'column' || left.length !== 1 || right.length !== 1) continue;
      for (const column of table.columns) {
        const address = `${table.id}.${to}.${column.id}`;
        const value = previous.cells[`${table.id}.${from}.${column.id}`]?.value ?? null;
        if (known.get(address)?.origin === 'unknown' && value !== null)
          known.set(address, { ...UNKNOWN, value, origin: 'previous' });
      }
    }
  }
}

/** Sums, until nothing more can be added up: a total of totals comes in a later round. */
function addUp(sums: readonly SumCell[], known: Map<string, ReportCell>): void {
  for (let before = -1, now = 0; now !== before;) {
    before = now;
    for (const { cell, parts } of sums) {
      if (known.get(cell)?.origin !== 'unknown') continue;
      const terms = parts.map((part) => known.get(part) ?? UNKNOWN);
      const value = sumOf(terms.map((term) => term.value));
      if (value === null) continue;
      const entries = terms.flatMap((term) => term.entries);
      known.set(cell, { ...UNKNOWN, value, origin: 'sum', entries, sumOf: parts });
      now += 1;
    }
  }
}

function openIn(
  place: FormCell,
  filled: ReportCell | undefined,
  { supplied }: Sources,
  variant: string | null,
): OpenItem[] {
  const { address } = place;
  const label = cellLabel(place, variant);
  const entered = supplied.get(address);
  if (filled === undefined || filled.origin === 'unknown')
    return [{ kind: 'cell', at: address, message: `${label}：空着，请填报；确实不知道的，填报为“不知道”` }];
  if (filled.origin !== 'journal' || entered === undefined || entered.value === filled.value) return [];
  return [
    {
      kind: 'conflict',
      at: address,
      message: `${label}：台账上是 ${filled.value}，填报的是 ${entered.value ?? '不知道'}，请核对后撤去其一`,
    },
  ];
}
