/** Whose report, of which year. */
export interface AboutReport {
  readonly organ: string | null;
  readonly year: number | null;
}

const TITLE = /^(?:关于)?(.{0,40}?)(20\d{2})年度?(?:政府)?(?:信息公开|政务公开).{0,12}报告$/;
const SHEET = /^[（(](20\d{2})年度[）)]$/;
const ORGAN = /^[\p{Script=Han}（）()]{2,30}(?:局|厅|委|委员会|中心|政府|办公室|管理处|院|部|署|会)$/u;

/** Whose report it is and of which year, as its title says: `…局2015年政府信息公开工作年度报告`. */
export function aboutReport(lines: readonly string[]): AboutReport {
  const plain = lines.map((line) => line.replace(/\s+/g, ''));
  for (const [index, line] of plain.entries()) {
    const found = TITLE.exec(line);
    if (found === null) continue;
    const [before = '', own = ''] = [plain[index - 1], found[1]];
    const organ = own !== '' ? own : ORGAN.test(before) ? before : null;
    return { organ, year: Number(found[2]) };
  }
  const year = plain.flatMap((line) => SHEET.exec(line)?.[1] ?? [])[0];
  return { organ: null, year: year === undefined ? null : Number(year) };
}
