import type { AnnualReport, ReportChart, ReportTable } from './report.js';

/** What a reader sees, free of any format: what all formats must agree on. */
export interface ReportContent {
  readonly title: string;
  /** Headings, paragraphs and the words of charts, in their order. */
  readonly lines: readonly string[];
  readonly tables: readonly TableContent[];
}

export interface TableContent {
  readonly caption: string;
  /** Texts of the cells that begin in each row; blank ones too. */
  readonly rows: readonly (readonly string[])[];
}

/** The content of a report. */
export function contentOf(report: AnnualReport): ReportContent {
  return {
    title: report.title,
    lines: [
      ...report.sections.flatMap(({ label, paragraphs, tables, charts }) => [
        label,
        ...paragraphs.map(({ text }) => text),
        ...tables.flatMap(notes),
        ...charts.map(wordsOf),
      ]),
      ...report.annexes.flatMap(notes),
      ...report.footer.map(footerLine),
      ...(report.comparison === null ? [] : notes(report.comparison.table)),
    ],
    tables: tablesOf(report).map(tableContent),
  };
}

/** Every table of a report, in the order in which it is printed. */
export function tablesOf({ sections, annexes, comparison }: AnnualReport): readonly ReportTable[] {
  return [
    ...sections.flatMap(({ tables }) => tables),
    ...annexes,
    ...(comparison === null ? [] : [comparison.table]),
  ];
}

/** How a footer field is printed. */
export function footerLine({ label, text }: AnnualReport['footer'][number]): string {
  return `${label}：${text}`;
}

/** How the note under a table is printed. */
export function noteLine(note: string): string {
  return `注：${note}`;
}

function notes({ note }: ReportTable): readonly string[] {
  return note === null ? [] : [noteLine(note)];
}

function wordsOf({ alternative }: ReportChart): string {
  return alternative;
}

function tableContent({ caption, head, body }: ReportTable): TableContent {
  return { caption, rows: [...head, ...body].map((row) => row.map(({ text }) => text)) };
}

/** Where two contents differ, in words; empty where they are equal. */
export function differences(expected: ReportContent, found: ReportContent): readonly string[] {
  return [
    ...unequal('标题', expected.title, found.title),
    ...unequalLists('段落', expected.lines, found.lines),
    ...unequal('表的数目', String(expected.tables.length), String(found.tables.length)),
    ...expected.tables.flatMap(({ caption, rows }, index) => {
      const other = found.tables[index];
      if (other === undefined) return [];
      return [
        ...unequal('表名', caption, other.caption),
        ...unequalLists(`${caption} 的行`, rows.map(joined), other.rows.map(joined)),
      ];
    }),
  ];
}

function joined(row: readonly string[]): string {
  return row.join('｜');
}

function unequalLists(what: string, expected: readonly string[], found: readonly string[]): string[] {
  return Array.from({ length: Math.max(expected.length, found.length) }, (_, index) =>
    unequal(`${what} ${index + 1}`, expected[index] ?? '（没有）', found[index] ?? '（没有）'),
  ).flat();
}

function unequal(what: string, expected: string, found: string): string[] {
  return expected === found ? [] : [`${what}：应为“${expected}”，读回“${found}”`];
}
