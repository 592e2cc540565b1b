import type { Workbook } from 'exceljs';
import { markup, type Html } from '../../publication/index.js';
import type { ReportChart } from '../build/report.js';
import type { Parts } from './fixed-zip.js';
import {
  CHART_TYPE,
  CHART_WIDTH,
  chartGraphic,
  chartHeight,
  contentType,
  DRAWING,
  officeChart,
  relationships,
  seriesNames,
} from './office-chart.js';

/** The sheet on which charts stand, each below its figures. */
export const CHART_SHEET = '图';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const FONT = { name: '宋体', size: 11 } as const;
/** Of a row, in English metric units: 15 points. */
const ROW_HEIGHT = 15 * 12_700;

/** A chart, and the row of its first bar. */
interface PlacedChart {
  readonly chart: ReportChart;
  readonly row: number;
}

/**
 * Writes the figures of the charts on a sheet of their own, this year's as references to the tables: the charts move when an
 * office corrects a figure.
 * @param at address with its sheet, by the cell's own
 */
export function chartSheet(
  book: Workbook,
  charts: readonly ReportChart[],
  at: (cell: string) => string | undefined,
): readonly PlacedChart[] {
  if (charts.length === 0) return [];
  const sheet = book.addWorksheet(CHART_SHEET);
  sheet.pageSetup = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  [44, 12, 12].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  let row = 1;
  return charts.map((chart) => {
    const first = row + 2;
    sheet.getCell(row, 1).value = `${chart.label}（${chart.unit}）`;
    sheet.getCell(row, 1).font = { name: '黑体', size: 12 };
    seriesNames(chart).forEach((name, index) => (sheet.getCell(row + 1, index + 2).value = name));
    chart.bars.forEach(({ cell, label, now, before }, index) => {
      const place = at(cell);
      sheet.getCell(first + index, 1).value = label;
      sheet.getCell(first + index, 2).value =
        place === undefined ? now : { formula: place, result: now, date1904: false };
      sheet.getCell(first + index, 3).value = before;
    });
    for (let line = row + 1; line < first + chart.bars.length; line += 1) sheet.getRow(line).font = FONT;
    row = first + chart.bars.length + Math.ceil(chartHeight(chart) / ROW_HEIGHT) + 3;
    return { chart, row: first };
  });
}

/** The parts of a workbook that draw its charts. */
export function xlsxChartParts(charts: readonly PlacedChart[], sheetNumber: number): Parts {
  if (charts.length === 0) return {};
  const text = new TextEncoder();
  const drawing = markup`<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}">${charts.map(anchored)}</xdr:wsDr>`;
  const parts: Record<string, string> = {
    [`xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`]: relationships([
      { id: 'rIdCharts', kind: 'drawing', target: '../drawings/drawing1.xml' },
    ]),
    'xl/drawings/drawing1.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${drawing.text}`,
    'xl/drawings/_rels/drawing1.xml.rels': relationships(
      charts.map((_, index) => ({
        id: `rId${index + 1}`,
        kind: 'chart',
        target: `../charts/chart${index + 1}.xml`,
      })),
    ),
  };
  charts.forEach(({ chart, row }, index) => {
    parts[`xl/charts/chart${index + 1}.xml`] = officeChart(chart, { sheet: CHART_SHEET, row }, null);
  });
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, text.encode(part)]));
}

/** Names the charts in the lists of the package and on their sheet. */
export function withXlsxCharts(name: string, part: string, charts: number, sheetNumber: number): string {
  if (charts === 0) return part;
  if (name === '[Content_Types].xml') {
    const types = Array.from({ length: charts }, (_, index) =>
      contentType(`/xl/charts/chart${index + 1}.xml`, CHART_TYPE),
    );
    return part.replace(
      '</Types>',
      `${contentType('/xl/drawings/drawing1.xml', DRAWING_TYPE)}${types.join('')}</Types>`,
    );
  }
  return name === `xl/worksheets/sheet${sheetNumber}.xml`
    ? part.replace('</worksheet>', '<drawing r:id="rIdCharts"/></worksheet>')
    : part;
}

/** Below its figures, at the left margin. */
function anchored({ chart, row }: PlacedChart, index: number): Html {
  return markup`<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + chart.bars.length}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${CHART_WIDTH}" cy="${chartHeight(chart)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${`图${index + 1}`}" descr="${chart.alternative}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>${chartGraphic(`rId${index + 1}`)}</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
}
