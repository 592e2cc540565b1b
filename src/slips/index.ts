export { SHEET_POLICY } from './layout/sheet.js';
export { isSlipKind, SLIP_KINDS, SLIP_LABELS, type SlipKind } from './model/slip.js';
export { Slips, type Slip } from './slips.js';
