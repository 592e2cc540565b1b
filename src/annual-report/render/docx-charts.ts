import { ImportedXmlComponent, Paragraph, TextRun } from 'docx';
import { Workbook } from 'exceljs';
import { markup } from '../../publication/index.js';
import type { ReportChart } from '../build/report.js';
import { fixedZip, type Parts } from './fixed-zip.js';
import {
  CHART_TYPE,
  CHART_WIDTH,
  chartGraphic,
  chartHeight,
  contentType,
  officeChart,
  relationship,
  relationships,
  seriesNames,
} from './office-chart.js';

const SHEET = '图';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The paragraph in which a chart stands; `number` counts the charts of the document from 1. */
export function docxChart(style: string, chart: ReportChart, number: number): Paragraph {
  const inline = markup`<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${CHART_WIDTH}" cy="${chartHeight(chart)}"/><wp:docPr id="${1000 + number}" name="${`图${number}`}" descr="${chart.alternative}"/><wp:cNvGraphicFramePr/>${chartGraphic(chartId(number))}</wp:inline></w:drawing>`;
  return new Paragraph({ style, keepNext: true, children: [new DrawingRun(inline.text)] });
}

/** A run that holds a drawing of ours. */
class DrawingRun extends TextRun {
  constructor(drawing: string) {
    super({});
    this.root.push(ImportedXmlComponent.fromXmlString(drawing));
  }
}

/** The parts of a Word file that draw its charts, each with a small workbook of its figures to edit. */
export async function docxChartParts(charts: readonly ReportChart[]): Promise<Parts> {
  const parts: Record<string, Uint8Array> = {};
  for (const [index, chart] of charts.entries()) {
    const number = index + 1;
    const text = new TextEncoder();
    parts[`word/charts/chart${number}.xml`] = text.encode(
      officeChart(chart, { sheet: SHEET, row: 2 }, 'rId1'),
    );
    parts[`word/charts/_rels/chart${number}.xml.rels`] = text.encode(
      relationships([{ id: 'rId1', kind: 'package', target: `../embeddings/chart${number}.xlsx` }]),
    );
    parts[`word/embeddings/chart${number}.xlsx`] = await figuresOf(chart);
  }
  return parts;
}

/** Names the parts of charts in the lists of the package. */
export function withDocxCharts(name: string, part: string, charts: readonly ReportChart[]): string {
  if (charts.length === 0) return part;
  const numbers = charts.map((_, index) => index + 1);
  if (name === '[Content_Types].xml')
    return part.replace(
      '</Types>',
      `<Default Extension="xlsx" ContentType="${WORKBOOK_TYPE}"/>${numbers.map((at) => contentType(`/word/charts/chart${at}.xml`, CHART_TYPE)).join('')}</Types>`,
    );
  if (name === 'word/_rels/document.xml.rels')
    return part.replace(
      '</Relationships>',
      `${numbers.map((at) => relationship({ id: chartId(at), kind: 'chart', target: `charts/chart${at}.xml` })).join('')}</Relationships>`,
    );
  return part;
}

function chartId(number: number): string {
  return `rIdChart${number}`;
}

async function figuresOf(chart: ReportChart): Promise<Uint8Array> {
  const book = new Workbook();
  const epoch = new Date('2000-01-01T00:00:00Z');
  book.created = epoch;
  book.modified = epoch;
  const sheet = book.addWorksheet(SHEET);
  const names = seriesNames(chart);
  sheet.addRow(['', ...names]);
  for (const { label, now, before } of chart.bars)
    sheet.addRow([label, now, before].slice(0, names.length + 1));
  return fixedZip(new Uint8Array(await book.xlsx.writeBuffer()));
}
