/** What points outside the sheet, and ranges that a reader would spread out cell by cell. */
const OPENING =
  /<(drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|hyperlinks|dataValidations|conditionalFormatting|extLst)\b[^<>]*>/g;

/**
 * A sheet of a workbook (XML) without what points outside it. Linear in its length, whatever stands in it: an element that is
 * opened a million times and never closed is looked for once.
 */
export function withoutOutward(sheet: string): string {
  const unclosed = new Set<string>();
  const kept: string[] = [];
  let at = 0;
  for (const found of sheet.matchAll(OPENING)) {
    const [tag, name = ''] = found;
    if (found.index < at) continue;
    const end = found.index + tag.length;
    const close = `</${name}>`;
    const closes = tag.endsWith('/>') ? end : unclosed.has(name) ? -1 : sheet.indexOf(close, end);
    if (closes === -1) {
      unclosed.add(name);
      continue;
    }
    kept.push(sheet.slice(at, found.index));
    at = closes === end && tag.endsWith('/>') ? end : closes + close.length;
  }
  return `${kept.join('')}${sheet.slice(at)}`;
}
