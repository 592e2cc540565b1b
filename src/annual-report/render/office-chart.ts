import { markup, type Html } from '../../publication/index.js';
import type { ReportChart } from '../build/report.js';

/** The drawing languages of Office. */
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** English metric units in a millimetre. */
const EMU = 36_000;
export const CHART_WIDTH = 150 * EMU;

/** Where the figures of a chart stand in a workbook: labels in A, this year in B, last year in C, names in the row above. */
export interface ChartPlace {
  readonly sheet: string;
  /** Row of the first bar. */
  readonly row: number;
}

/** How high a chart is, so that its bars are as thick as another's. */
export function chartHeight({ bars }: ReportChart): number {
  const each = bars.some(({ before }) => before !== null) ? 13 : 9;
  return (30 + bars.length * each) * EMU;
}

/** The names of the bars' colours. */
export function seriesNames({ bars }: ReportChart): readonly string[] {
  return bars.some(({ before }) => before !== null) ? ['本年', '上年'] : ['本年'];
}

/**
 * A chart as Office draws it itself: an office can edit it, change its kind and see its figures. It needs no browser, and
 * the same report is the same bytes.
 * @param data relationship to the workbook that holds the figures; null: they stand in this one
 */
export function officeChart(chart: ReportChart, place: ChartPlace, data: string | null): string {
  const names = seriesNames(chart);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
${
  markup`<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="0"/><a:t>${`${chart.label}（${chart.unit}）`}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${names.map(
    (name, index) => series(chart, place, name, index),
  )}<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>${AXES}</c:plotArea>${
    names.length > 1 ? markup`<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : null
  }<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${SPACE}${
    data === null ? null : markup`<c:externalData r:id="${data}"><c:autoUpdate val="0"/></c:externalData>`
  }</c:chartSpace>`.text
}`;
}

const COLOURS = ['0B5394', '8DB4D9'];

function series(chart: ReportChart, { sheet, row }: ChartPlace, name: string, index: number): Html {
  const last = row + chart.bars.length - 1;
  const column = index === 0 ? 'B' : 'C';
  const range = (letter: string): string => `'${sheet}'!$${letter}$${row}:$${letter}$${last}`;
  const values = chart.bars.map(({ now, before }) => (index === 0 ? now : before));
  return markup`<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${`'${sheet}'!$${column}$${row - 1}`}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${name}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="${COLOURS[index] ?? ''}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef><c:f>${range('A')}</c:f><c:strCache><c:ptCount val="${chart.bars.length}"/>${chart.bars.map(
    (bar, at) => markup`<c:pt idx="${at}"><c:v>${bar.label}</c:v></c:pt>`,
  )}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${range(column)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${values.map(
    (value, at) => (value === null ? null : markup`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`),
  )}</c:numCache></c:numRef></c:val></c:ser>`;
}

/** Bars stand in the order of the report, from above. */
const AXES = markup`<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;

/** White, without a frame, in a face that every office has. */
const SPACE = markup`<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="宋体"/><a:ea typeface="宋体"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** The element that shows a chart by its relationship. */
export function chartGraphic(relationship: string): Html {
  return markup`<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/></a:graphicData></a:graphic>`;
}

/** A part with the relationships of another. */
export function relationships(
  all: readonly { readonly id: string; readonly kind: string; readonly target: string }[],
): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(relationship).join('')}</Relationships>`;
}

/** One relationship; `kind` is the last word of its type. */
export function relationship({
  id,
  kind,
  target,
}: {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}): string {
  return markup`<Relationship Id="${id}" Type="${`${RELATIONSHIPS}/${kind}`}" Target="${target}"/>`.text;
}

/** What a part of a package is, in its list of types. */
export function contentType(part: string, type: string): string {
  return markup`<Override PartName="${part}" ContentType="${type}"/>`.text;
}
