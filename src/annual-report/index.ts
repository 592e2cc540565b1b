export type { Cell, FilledForm } from './model/filled-form.js';
export { addressOf, cellLabel, cellsOf, variantOf, type FormCell } from './model/form-cells.js';
