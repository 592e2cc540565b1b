import type { Cell } from '../model/filled-form.js';
import type { FormCell } from '../model/form-cells.js';

const NUMBER = /^(-?\d{1,15}(?:,\d{3})*(?:\.\d{1,6})?)([^\d,.]{0,4})$/u;

/**
 * The text of a cell as a figure. Text that is no figure stays as `raw` beside null; a unit beside the figure is let
 * pass where it is the cell's, or where the cell has none. Blank is null.
 */
export function parseCell(text: string, { unit }: Pick<FormCell, 'unit'>): Cell {
  const raw = text
    .replace(/[０-９．，－＋]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b\ufeff\u00a0]+/g, '');
  if (raw === '') return { value: null };
  const [, number, written = ''] = NUMBER.exec(raw) ?? [];
  const fits =
    written === '' || (unit === null ? /^(?:万?元|[条件次篇个人项]|人次)$/.test(written) : written === unit);
  if (number === undefined || !fits) return { value: null, raw };
  const value = Number(number.replaceAll(',', ''));
  return String(value) === raw ? { value } : { value, raw };
}
