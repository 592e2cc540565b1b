/** A formula with what it came to beside it. */
const RECKONED = /<f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/f>)(?=<v\b)/g;

/**
 * A sheet of a workbook (XML) with results in place of formulas. The reader of workbooks loses a result that is 0, and
 * takes a blank one for none, where a formula stands beside it. A formula that nobody has reckoned yet stays: it is told.
 */
export function resultsOnly(sheet: string): string {
  return sheet.replace(RECKONED, '');
}
