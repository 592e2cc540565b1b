import type { GridCellDto, PrintedReportDto, ReportTableDto } from '../../api/types.gen';

/** What people call the figures of a report, by address: the heads of their row, and of their column where there are several. */
export function cellNames(report: PrintedReportDto): ReadonlyMap<string, string> {
  const tables = [...report.sections.flatMap((section) => section.tables), ...report.annexes];
  return new Map(tables.flatMap(namesIn));
}

function namesIn({ head, body, rowHeads, width }: ReportTableDto): readonly (readonly [string, string])[] {
  const several = width > rowHeads + 1;
  const named: [string, string][] = [];
  const reaching: { readonly head: GridCellDto; readonly until: number }[] = [];
  body.forEach((row, at) => {
    for (const cell of row) if (cell.heads !== null) reaching.push({ head: cell, until: at + cell.rows });
    const beside = reaching.filter(({ until }) => until > at).map((one) => one.head.text);
    for (const { cell, at: column } of row) {
      if (cell === null) continue;
      const above = several ? head.flatMap((line) => line.filter((one) => covers(one, column))) : [];
      named.push([cell, [...new Set([...beside, ...above.map(({ text }) => text)])].join(' · ')]);
    }
  });
  return named;
}

function covers({ at, columns, heads }: GridCellDto, column: number): boolean {
  return heads !== null && at <= column && column < at + columns;
}
