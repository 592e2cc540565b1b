import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun, type FileChild } from 'docx';
import { footerLine, noteLine } from '../build/content.js';
import type {
  AnnualReport,
  Paragraph as Written,
  ReportChart,
  ReportSection,
  ReportTable,
} from '../build/report.js';
import { FACES, face, FALLBACKS, LINE, PAGE, pageFooter, TEXT_SPACING } from './docx-page.js';
import { docxChart, docxChartParts, withDocxCharts } from './docx-charts.js';
import { docxTable, TABLE_SIZES } from './docx-table.js';
import { fixedZip } from './fixed-zip.js';

/** 三号, in half points. */
const TEXT_SIZE = 32;
const STYLES = {
  open: 'OpenText',
  caption: 'TableCaption',
  note: 'TableNote',
  signed: 'Signed',
  chart: 'ChartText',
  picture: 'ChartPicture',
} as const;

/** A document that an office can edit: styles instead of direct formatting, faces and page of GB/T 9704. */
export async function renderDocx(report: AnnualReport): Promise<Uint8Array> {
  const { title, organ, sections, annexes, footer, comparison } = report;
  const charts = sections.flatMap((section) => section.charts);
  const document = new Document({
    title,
    creator: organ.name,
    lastModifiedBy: organ.name,
    evenAndOddHeaderAndFooters: true,
    styles: styles(),
    sections: [
      {
        properties: PAGE,
        footers: { default: pageFooter('right'), even: pageFooter('left') },
        children: [
          docxTitle(report),
          ...sections.flatMap((section) => docxSection(section, charts)),
          ...annexes.flatMap(docxAnnex),
          ...footer.map((field) => styled(STYLES.signed, footerLine(field))),
          ...(comparison === null ? [] : withNote(comparison.table)),
        ],
      },
    ],
  });
  return fixedZip(
    new Uint8Array(await Packer.toBuffer(document)),
    (name, part) => fixedPart(name, part, charts),
    await docxChartParts(charts),
  );
}

/** Characters of 二号 in a line. */
const TITLE_LENGTH = 20;

/** A title that needs two lines breaks after the organ, where its sense does (GB/T 9704, 7.3.1). */
function docxTitle({ title, organ }: AnnualReport): Paragraph {
  const rest = title.slice(organ.name.length);
  const broken = title.length > TITLE_LENGTH && title.startsWith(organ.name) && rest !== '';
  const runs = broken
    ? [new TextRun(organ.name), new TextRun({ text: rest, break: 1 })]
    : [new TextRun(title)];
  return new Paragraph({ heading: HeadingLevel.TITLE, children: runs });
}

function docxSection(section: ReportSection, all: readonly ReportChart[]): FileChild[] {
  const { label, paragraphs, tables, charts } = section;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(label)] }),
    ...paragraphs.map(docxParagraph),
    ...tables.flatMap((table) => withNote(table)),
    ...charts.flatMap((chart) => [
      docxChart(STYLES.picture, chart, all.indexOf(chart) + 1),
      styled(STYLES.chart, chart.alternative),
    ]),
  ];
}

function docxParagraph({ kind, text }: Written): Paragraph {
  if (kind === 'heading')
    return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] });
  return kind === 'open' ? styled(STYLES.open, text) : new Paragraph({ children: [new TextRun(text)] });
}

/** An annex begins on a page of its own (GB/T 9704, 7.3.4). */
function docxAnnex(table: ReportTable): FileChild[] {
  return withNote(table, true);
}

function withNote(table: ReportTable, pageBreakBefore = false): FileChild[] {
  const note = table.note === null ? '' : noteLine(table.note);
  const caption = new Paragraph({
    style: STYLES.caption,
    pageBreakBefore,
    children: [new TextRun(table.caption)],
  });
  return [caption, docxTable(table), styled(STYLES.note, note)];
}

function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

function styles(): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const body = { line: LINE, lineRule: 'exact', before: 0, after: 0 } as const;
  const indent = { firstLine: 640 };
  const based = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const;
  const plain = { indent: { firstLine: 0 }, spacing: { ...body, line: 400 } };
  return {
    default: {
      document: {
        run: {
          font: face(FACES.text),
          size: TEXT_SIZE,
          language: { value: 'zh-CN', eastAsia: 'zh-CN' },
          characterSpacing: TEXT_SPACING,
        },
        paragraph: { spacing: body, indent, alignment: AlignmentType.BOTH },
      },
      title: {
        run: { font: face(FACES.title), size: 44, color: '000000' },
        paragraph: {
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0 },
          spacing: { ...body, line: 700, after: LINE },
        },
      },
      heading1: {
        run: { font: face(FACES.heading), size: TEXT_SIZE, color: '000000' },
        paragraph: { spacing: body, indent, keepNext: true },
      },
      heading2: {
        run: { font: face(FACES.subheading), size: TEXT_SIZE, color: '000000' },
        paragraph: { spacing: body, indent, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        ...based,
        id: STYLES.open,
        name: '待填',
        run: { highlight: 'yellow' },
        paragraph: { spacing: body, indent },
      },
      {
        ...based,
        id: STYLES.caption,
        name: '表题',
        run: { font: face(FACES.heading), size: 24 },
        paragraph: { ...plain, keepNext: true, spacing: { ...plain.spacing, before: 120 } },
      },
      { ...based, id: STYLES.note, name: '表注', run: { size: 21 }, paragraph: plain },
      {
        ...based,
        id: STYLES.chart,
        name: '图的文字说明',
        run: { size: 24 },
        paragraph: plain,
      },
      {
        ...based,
        id: STYLES.picture,
        name: '图',
        // An exact line would cut the picture off.
        paragraph: {
          ...plain,
          alignment: AlignmentType.CENTER,
          spacing: { line: 240, lineRule: 'auto', before: 120, after: 60 },
        },
      },
      {
        ...based,
        id: STYLES.signed,
        name: '签署栏',
        run: { size: 28 },
        paragraph: { indent: { firstLine: 0 }, spacing: body },
      },
      ...TABLE_SIZES.map(({ style, name, size, line }) => ({
        ...based,
        id: style,
        name,
        run: { size },
        paragraph: {
          indent: { firstLine: 0 },
          spacing: { line, lineRule: 'exact', before: 0, after: 0 } as const,
        },
      })),
    ],
  };
}

/** Names what stands in for a face, and takes the time of writing out. */
function fixedPart(name: string, part: Uint8Array, charts: readonly ReportChart[]): Uint8Array {
  if (name === 'docProps/core.xml')
    return encoded(decoded(part).replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z'));
  if (name === 'word/fontTable.xml') return encoded(fontTable());
  return /\.(?:xml|rels)$/.test(name) ? encoded(withDocxCharts(name, decoded(part), charts)) : part;
}

function fontTable(): string {
  const fonts = Object.entries(FALLBACKS).map(
    ([name, instead]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
