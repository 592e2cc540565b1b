import { warning, type ImportWarning } from '../warnings.js';

/** Units of statistical forms; a row is its label, its unit, its number. */
const UNIT = /^(?:条|件|次|篇|个|人|人次|万元|元|项|份|起|户|套)$/;

/** Rows of statistical tables whose number is blank. Blank is not zero, so somebody has to say which it is. */
export function blankValues(lines: readonly string[]): readonly ImportWarning[] {
  const count = lines.filter((line, index) => isBlankRow(line, lines[index + 1] ?? '')).length;
  if (count === 0) return [];
  return [warning('blank-values', `统计表有 ${count} 行未填数值，空白不等于零，请核对`, { count })];
}

/** A row may be broken: its label on the line above, its number on the line below. */
function isBlankRow(line: string, next: string): boolean {
  if (!line.includes('|') || /^\|?\s*\d[\d,.]*\s*\|?$/.test(next)) return false;
  const cells = line.split('|').map((cell) => cell.trim());
  const unit = cells.findIndex((cell) => UNIT.test(cell));
  return (
    (unit === 1 || unit === 2) &&
    cells.length > unit + 1 &&
    cells.slice(unit + 1).every((cell) => cell === '')
  );
}
