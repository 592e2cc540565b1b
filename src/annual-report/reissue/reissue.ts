import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import type { StatisticalForm, TakenCell, TakenOver } from '../../policy/index.js';
import { compare, decimalOf, decimalText, sum, ZERO } from '../model/decimal.js';
import type { Cell, FilledForm } from '../model/filled-form.js';
import { cellLabel, cellsOf, variantOf } from '../model/form-cells.js';

/** A cell that stays blank in the other form, and why. */
export interface LeftBlank {
  readonly address: string;
  readonly label: string;
  readonly why: string;
}

/** A report in another form, as far as can be known. */
export interface Reissued {
  readonly filled: FilledForm;
  readonly blank: readonly LeftBlank[];
}

/**
 * Puts a report into another form by what that form says it takes over. A cell is filled where the older report holds
 * exactly the same figure, or where nothing else is possible (no part of nothing is more than nothing); whatever would
 * have to be estimated stays blank, with the reason.
 */
export function reissue(
  filled: FilledForm,
  from: StatisticalForm,
  to: StatisticalForm,
): Result<Reissued, readonly Refusal[]> {
  const cells = cellsOf(to, null);
  if (filled.form === to.id) return ok(asItStands(filled, to));
  const taken = to.takesOver.find(({ form }) => form === filled.form);
  if (taken === undefined)
    return err([
      refusal({
        code: 'report-not-taken-over',
        message: `表式 ${to.id} 没有写明哪些格可以从 ${filled.form} 改填`,
        facts: { from: filled.form, to: to.id },
        cure:
          to.takesOver.length === 0
            ? '可以改填为同一年度的表式，或在新表式中写明对应的格（takesOver）'
            : `可以改填的：${to.takesOver.map(({ form }) => form).join('、')}`,
        who: ['disclosure-office'],
      }),
    ]);
  const signatures = new Set(from.footer.map(({ id }) => id));
  const known = new Map<string, Cell>();
  const blank: LeftBlank[] = [];
  for (const { address, label } of cells.map((cell) => ({
    address: cell.address,
    label: cellLabel(cell, null),
  }))) {
    const cell = takenFor(address, taken, filled);
    if (typeof cell === 'string') blank.push({ address, label, why: cell });
    else known.set(address, cell);
  }
  return ok({
    filled: {
      form: to.id,
      variant: variantOf(to, null),
      organ: filled.organ,
      year: filled.year,
      cells: Object.fromEntries(cells.map(({ address }) => [address, known.get(address) ?? { value: null }])),
      sections: Object.fromEntries(Object.entries(filled.sections).filter(([id]) => !signatures.has(id))),
    },
    blank,
  });
}

/** The same form again: every cell of it, and a reason for each that nobody filled. */
function asItStands(filled: FilledForm, form: StatisticalForm): Reissued {
  const cells = cellsOf(form, filled.variant);
  return {
    filled: {
      ...filled,
      cells: Object.fromEntries(
        cells.map(({ address }) => [address, filled.cells[address] ?? { value: null }]),
      ),
    },
    blank: cells
      .filter(({ address }) => (filled.cells[address]?.value ?? null) === null)
      .map((cell) => ({
        address: cell.address,
        label: cellLabel(cell, filled.variant),
        why: '原报告没有填',
      })),
  };
}

/** The cell, or why it is not known. */
function takenFor(address: string, { cells, unknown }: TakenOver, filled: FilledForm): Cell | string {
  const rules = cells.filter(({ to }) => fits(to, address));
  for (const rule of rules) {
    const cell = takenBy(rule, address, filled);
    if (cell !== null) return cell;
  }
  const reason = unknown.find(({ at }) => address.startsWith(at))?.why;
  const exact = rules.filter(({ onlyZero }) => !onlyZero);
  if (exact.some((rule) => valuesOf(rule, address, filled).includes(null))) return '原报告没有填对应的格';
  return reason ?? '原报告没有填对应的格，或不能确定是同一个数';
}

function takenBy(rule: TakenCell, address: string, filled: FilledForm): Cell | null {
  const values = valuesOf(rule, address, filled);
  if (values.includes(null)) return null;
  if (!rule.whereZero.every((zero) => filled.cells[zero]?.value === 0)) return null;
  const alike = rule.whereEqual.map((one) => filled.cells[one]?.value ?? null);
  if (alike.length > 0 && (alike.includes(null) || new Set(alike).size > 1)) return null;
  const total = sum(values.flatMap((value) => (value === null ? [] : [decimalOf(value)])));
  if (rule.onlyZero && compare(total, ZERO) !== 0) return null;
  return { value: Number(decimalText(total)) };
}

function valuesOf({ from }: TakenCell, address: string, filled: FilledForm): readonly (number | null)[] {
  const column = address.slice(address.lastIndexOf('.') + 1);
  return from.map((term) => filled.cells[term.replace(/\*$/, column)]?.value ?? null);
}

function fits(pattern: string, address: string): boolean {
  return pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : pattern === address;
}
