import type { Told } from '../../../policy/index.js';
import {
  compare,
  decimalOf,
  decimalText,
  parseDecimal,
  sum,
  ZERO,
  type Decimal,
} from '../../model/decimal.js';
import { cellLabel, cellsOf, type FormCell } from '../../model/form-cells.js';
import { reportFinding, type ReportFinding } from '../../model/finding.js';
import type { Tie } from '../../model/validation.js';
import type { Sheet } from '../assess-constraint.js';
import { isEmpty } from '../cell-findings.js';
import type { Passage } from './text.js';

const NUMBER = String.raw`(\d[\d,]{0,20}(?:\.\d{1,8})?)`;
const GAP = String.raw`[^\d。；;\n]{0,30}?`;

/** What comparing brings: what disagrees, and what agrees. */
export interface Compared {
  readonly findings: readonly ReportFinding[];
  readonly ties: readonly Tie[];
}

interface Said {
  readonly quote: string;
  readonly section: string;
  /** Null where the words hold no number. */
  readonly figure: Decimal | null;
}

/** Compares what the text tells with the cells it tells of, by the ways of telling that the form knows. */
export function compareTold(passages: readonly Passage[], sheet: Sheet): Compared {
  if (isEmpty(sheet.filled)) return { findings: [], ties: [] };
  const all = cellsOf(sheet.form, sheet.variant);
  const compared = sheet.form.narrative.map((told) => compareOne(told, all, passages, sheet));
  return {
    findings: compared.flatMap(({ findings }) => findings),
    ties: compared.flatMap(({ ties }) => ties),
  };
}

function compareOne(
  told: Told,
  all: readonly FormCell[],
  passages: readonly Passage[],
  sheet: Sheet,
): Compared {
  const cells = cellsMeant(told, all);
  const said = saidIn(passages, told.say);
  if (said.length === 0 || cells.length === 0) return { findings: [], ties: [] };
  switch (told.means) {
    case 'sum':
      return together(said.map((one) => sumTold(told, one, cells, sheet)));
    case 'none':
      return noneTold(told, said, cells, sheet);
    case 'some':
      return someTold(told, said, cells, sheet);
  }
}

function together(all: readonly Compared[]): Compared {
  return { findings: all.flatMap(({ findings }) => findings), ties: all.flatMap(({ ties }) => ties) };
}

/** The cells that are meant in this printing of the form; with their parts, where these are meant too. */
function cellsMeant({ cells, parts }: Told, all: readonly FormCell[]): readonly FormCell[] {
  const named = all.filter(({ address }) => cells.includes(address));
  if (!parts) return named;
  const tops = new Set(named.map(({ row }) => row.id));
  const isPart = (cell: FormCell): boolean => {
    for (
      let row = cell.row.within;
      row !== undefined;
      row = all.find((one) => one.row.id === row)?.row.within
    )
      if (tops.has(row)) return true;
    return false;
  };
  return all.filter((cell) => named.includes(cell) || isPart(cell));
}

function saidIn(passages: readonly Passage[], say: readonly string[]): readonly Said[] {
  return passages.flatMap(({ section, text }) => {
    const taken = new Uint8Array(text.length);
    return say.flatMap((words) =>
      [...text.matchAll(patternOf(words))].flatMap((found) => {
        const [from, to] = [found.index, found.index + found[0].length];
        if (taken.subarray(from, to).includes(1)) return [];
        taken.fill(1, from, to);
        return [{ quote: found[0], section, figure: found[1] === undefined ? null : parseDecimal(found[1]) }];
      }),
    );
  });
}

function patternOf(words: string): RegExp {
  const parts = words.split(/([N…])/).map((part) => {
    if (part === 'N') return NUMBER;
    return part === '…' ? GAP : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(parts.join(''), 'g');
}

function sumTold(
  told: Told,
  { quote, section, figure }: Said,
  cells: readonly FormCell[],
  sheet: Sheet,
): Compared {
  if (figure === null) return { findings: [], ties: [] };
  const values = cells.map(({ address }) => sheet.filled.cells[address]?.value ?? null);
  const names = cells.map((cell) => cellLabel(cell, sheet.variant)).join('＋');
  const place = {
    cells: cells.map(({ address }) => address),
    section,
    quotes: [quote],
    clause: sheet.form.clause,
  };
  if (values.includes(null)) {
    const blank = cells.filter((_, index) => values[index] === null);
    return {
      ties: [],
      findings: [
        reportFinding({
          ...place,
          code: 'told-but-blank',
          severity: 'error',
          cells: blank.map(({ address }) => address),
          message: `正文写“${quote}”，表上${names}空着`,
          cure:
            cells.length === 1
              ? `请核对后填写 ${decimalText(figure)}，或更正正文`
              : '请核对后填写各格，或更正正文',
        }),
      ],
    };
  }
  const table = sum(values.flatMap((value) => (value === null ? [] : [decimalOf(value)])));
  const shown = cells.length === 1 ? decimalText(table) : `${values.join('＋')}＝${decimalText(table)}`;
  if (compare(table, figure) === 0)
    return { findings: [], ties: [{ quote, said: `表上${names} ${shown}，一致` }] };
  return {
    ties: [],
    findings: [
      reportFinding({
        ...place,
        code: 'told-otherwise',
        severity: told.severity,
        message: `正文写“${quote}”，表上${names}是 ${shown}，相差没有说明`,
        cure: '请核对台账，更正正文或表；口径不同的，在正文中说明',
      }),
    ],
  };
}

function noneTold(told: Told, said: readonly Said[], cells: readonly FormCell[], sheet: Sheet): Compared {
  const valueOf = ({ address }: FormCell): number | null => sheet.filled.cells[address]?.value ?? null;
  const blank = cells.filter((cell) => valueOf(cell) === null);
  const other = cells.filter((cell) => (valueOf(cell) ?? 0) !== 0);
  const quotes = said.map(({ quote }) => quote);
  const place = { section: said[0]?.section ?? null, quotes, clause: sheet.form.clause };
  const words = quotes.join('”“');
  const findings = [
    ...(blank.length === 0
      ? []
      : [
          reportFinding({
            ...place,
            code: 'told-none-but-blank',
            severity: 'error',
            cells: blank.map(({ address }) => address),
            message: `正文写“${words}”，表上相应的 ${blank.length} 格空着，应当是 0`,
            cure: '请把这些格填 0',
          }),
        ]),
    ...other.map((cell) =>
      reportFinding({
        ...place,
        code: 'told-otherwise',
        severity: told.severity,
        cells: [cell.address],
        message: `正文写“${words}”，表上${cellLabel(cell, sheet.variant)}是 ${String(valueOf(cell))}`,
        cure: '请核对台账，更正正文或表',
      }),
    ),
  ];
  const agrees = findings.length === 0;
  return {
    findings,
    ties: agrees ? said.map(({ quote }) => ({ quote, said: '表上相应各格都是 0，一致' })) : [],
  };
}

function someTold(told: Told, said: readonly Said[], cells: readonly FormCell[], sheet: Sheet): Compared {
  const values = cells.map(({ address }) => sheet.filled.cells[address]?.value ?? null);
  if (values.includes(null)) return { findings: [], ties: [] };
  const total = sum(values.flatMap((value) => (value === null ? [] : [decimalOf(value)])));
  if (compare(total, ZERO) !== 0) return { findings: [], ties: [] };
  const quotes = said.map(({ quote }) => quote);
  return {
    ties: [],
    findings: [
      reportFinding({
        code: 'told-but-zero',
        severity: told.severity,
        cells: cells.map(({ address }) => address),
        section: said[0]?.section ?? null,
        quotes,
        message: `正文写“${quotes.join('”“')}”，表上${cells.map((cell) => cellLabel(cell, sheet.variant)).join('、')}是 0`,
        cure: '请核对后更正表上的数，或在正文中说明不计入的原因',
        clause: sheet.form.clause,
      }),
    ],
  };
}
