import { cellLabel, cellsOf, type FormCell } from '../model/form-cells.js';
import type { FilledForm } from '../model/filled-form.js';
import { reportFinding, type ReportFinding } from '../model/finding.js';
import type { ConstraintResult } from '../model/validation.js';
import type { Sheet } from './assess-constraint.js';

const SHOWN = 8;

/** What is wrong with cells one by one: blank ones, text in place of a number, numbers of a wrong kind, amounts without a unit. */
export function cellFindings(sheet: Sheet, types: readonly ConstraintResult[]): readonly ReportFinding[] {
  const cells = cellsOf(sheet.form, sheet.variant);
  return [
    ...blanks(cells, sheet),
    ...cells.flatMap((cell) => [...unreadable(cell, sheet), ...unitMissing(cell, sheet)]),
    ...wrongKinds(types, sheet),
  ];
}

/** Whether no cell holds a figure: then there is no table, or nobody filled it. */
export function isEmpty(filled: FilledForm): boolean {
  return Object.values(filled.cells).every(({ value, raw = '' }) => value === null && raw.trim() === '');
}

function isBlank(cell: FormCell, { filled }: Sheet): boolean {
  const found = filled.cells[cell.address];
  return (found?.value ?? null) === null && (found?.raw ?? '').trim() === '';
}

function blanks(cells: readonly FormCell[], sheet: Sheet): readonly ReportFinding[] {
  const { form } = sheet;
  if (isEmpty(sheet.filled))
    return [
      reportFinding({
        code: 'table-missing',
        severity: 'error',
        message: `报告没有填报“${form.label}”的任何一格：没有附表，或附表是空的`,
        cure: '请附上填好的表；没有发生的填 0，不要空着',
        clause: form.clause,
      }),
    ];
  const blank = cells.filter((cell) => isBlank(cell, sheet));
  if (blank.length === 0) return [];
  const empty = form.tables.filter((table) =>
    cells.filter((cell) => cell.table === table).every((cell) => blank.includes(cell)),
  );
  const scattered = blank.filter(({ table }) => !empty.includes(table));
  return [
    ...empty.map((table) =>
      reportFinding({
        code: 'table-blank',
        severity: 'error',
        cells: blank.filter((cell) => cell.table === table).map(({ address }) => address),
        message: `“${table.label}”整张表空着`,
        cure: '请填报；没有发生的填 0，不要空着',
        clause: table.clause.length > 0 ? table.clause : form.clause,
      }),
    ),
    ...(scattered.length === 0
      ? []
      : [
          reportFinding({
            code: 'cells-blank',
            severity: 'error',
            cells: scattered.map(({ address }) => address),
            message: `${cells.length} 格中有 ${scattered.length} 格空着：${namesOf(scattered, sheet.variant)}。空白不是 0，相关的勾稽关系无法判断`,
            cure: '请逐格填报；没有发生的填 0',
            clause: form.clause,
          }),
        ]),
  ];
}

function namesOf(cells: readonly FormCell[], variant: string | null): string {
  const names = cells.slice(0, SHOWN).map((cell) => cellLabel(cell, variant));
  return cells.length > SHOWN ? `${names.join('、')}等` : names.join('、');
}

const LESS = /^[减少−－-](\d+)$/;
const MORE = /^[增加+＋](\d+)$/;

/** Text where a number belongs: `/`, `—`, `减4`, `3万`. */
function unreadable(cell: FormCell, { filled, form, variant }: Sheet): readonly ReportFinding[] {
  const { value = null, raw = '' } = filled.cells[cell.address] ?? {};
  if (value !== null || raw.trim() === '') return [];
  return [
    reportFinding({
      code: 'cell-not-a-number',
      severity: 'error',
      cells: [cell.address],
      quotes: [raw],
      message: `${cellLabel(cell, variant)}填的是“${raw}”，不是数`,
      cure: cureFor(raw.trim(), cell),
      clause: cell.table.clause.length > 0 ? cell.table.clause : form.clause,
    }),
  ];
}

function cureFor(raw: string, { type, unit }: FormCell): string {
  if (/^[/／\\—–\-－一无]+$/.test(raw)) return '没有的填 0，不要用斜线、横线或文字代替';
  const [less, more] = [LESS.exec(raw)?.[1], MORE.exec(raw)?.[1]];
  if (type === 'change' && (less ?? more) !== undefined)
    return `请填 ${less === undefined ? String(more) : `-${less}`}`;
  if (less !== undefined) return '本格是数量，不能为负；请核对后填写';
  return `请只填数字${unit === null ? '' : `，单位是${unit}`}`;
}

/** An amount whose unit neither the form nor the report tells may be off by ten thousand. */
function unitMissing(cell: FormCell, { filled, form, variant }: Sheet): readonly ReportFinding[] {
  const { value = null, raw = '' } = filled.cells[cell.address] ?? {};
  if (cell.type !== 'amount' || cell.unit !== null || value === null || value === 0 || raw.includes('元'))
    return [];
  return [
    reportFinding({
      code: 'unit-missing',
      severity: 'warning',
      cells: [cell.address],
      quotes: [raw === '' ? String(value) : raw],
      message: `${cellLabel(cell, variant)}填了 ${raw === '' ? value : raw}，没有写单位：元和万元相差一万倍`,
      cure: '请注明单位（元或万元）',
      clause: cell.table.clause.length > 0 ? cell.table.clause : form.clause,
    }),
  ];
}

function wrongKinds(types: readonly ConstraintResult[], { form }: Sheet): readonly ReportFinding[] {
  return types.flatMap((result) =>
    result.assessed
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ cells, said }) =>
        reportFinding({
          code: 'wrong-kind-of-number',
          severity: 'error',
          cells,
          message: `${said}：${result.why}`,
          cure: '请核对后填写',
          clause: form.clause,
        }),
      ),
  );
}
