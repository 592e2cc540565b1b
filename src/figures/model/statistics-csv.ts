import { csvTable, type CsvCell } from '../../kernel/index.js';
import type { Spread, Statistics } from './statistics.js';

/** A measure as a line of the table. */
export interface MeasureLine {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly share: number | null;
}

type Row = readonly CsvCell[];

const HEADING: Row = ['类别', '项目', '编号', '数', '单位', '占比'];

/** Statistics as a table for spreadsheet programs. Blank is unknown, and not 0. */
export function statisticsCsv(statistics: Statistics, measures: readonly MeasureLine[]): string {
  const { documents, publication, returns, reviews, interpretation } = statistics;
  const rows: readonly Row[] = [
    HEADING,
    ...measures.map(({ id, label, unit, value, share }): Row => ['口径', label, id, value, unit, share]),
    ['公文', '制发', 'documents', documents.total, '件', null],
    ...tally('按公开属性', documents.byAttribute, '件'),
    ...tally('按文件类别', documents.byKind, '件'),
    ...tally('按处室', documents.byDivision, '件'),
    ['公开', '已公开', 'published', publication.published, '件', null],
    ...spread('从成文到公开', 'publication', publication.workingDays),
    ['退回', '退回', 'returns', returns.total, '次', null],
    ...tally('退回原因', returns.byReason, '次'),
    ...Object.entries(reviews).flatMap(([state, waited]) => spread('环节办理', state, waited)),
    [
      '解读',
      '已解读',
      'interpreted',
      interpretation.interpreted.part,
      '件',
      interpretation.interpreted.share,
    ],
    ...spread('解读滞后', 'interpretation-lag', interpretation.lag),
  ];
  return csvTable(rows);
}

function tally(group: string, counts: Readonly<Record<string, number>>, unit: string): readonly Row[] {
  return Object.entries(counts).map(([key, count]): Row => [group, key, key, count, unit, null]);
}

function spread(group: string, id: string, { count, median, p90, longest }: Spread): readonly Row[] {
  return [
    [group, '件数', id, count, '件', null],
    [group, '中位数', id, median, '工作日', null],
    [group, '九成不超过', id, p90, '工作日', null],
    [group, '最长', id, longest, '工作日', null],
  ];
}
