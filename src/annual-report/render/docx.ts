import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun, type FileChild } from 'docx';
import { footerLine, noteLine } from '../build/content.js';
import type { AnnualReport, Paragraph as Written, ReportSection, ReportTable } from '../build/report.js';
import { FACES, face, FALLBACKS, LINE, PAGE, pageFooter } from './docx-page.js';
import { docxTable } from './docx-table.js';
import { fixedZip } from './fixed-zip.js';

/** 三号, in half points. */
const TEXT_SIZE = 32;
const STYLES = {
  open: 'OpenText',
  caption: 'TableCaption',
  note: 'TableNote',
  signed: 'Signed',
  chart: 'ChartText',
} as const;

/** A document that an office can edit: styles instead of direct formatting, faces and page of GB/T 9704. */
export async function renderDocx(report: AnnualReport): Promise<Uint8Array> {
  const { title, organ, sections, annexes, footer, comparison } = report;
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
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...sections.flatMap(docxSection),
          ...annexes.flatMap(withNote),
          ...footer.map((field) => styled(STYLES.signed, footerLine(field))),
          ...(comparison === null ? [] : withNote(comparison.table)),
        ],
      },
    ],
  });
  return fixedZip(new Uint8Array(await Packer.toBuffer(document)), fixedPart);
}

function docxSection({ label, paragraphs, tables, charts }: ReportSection): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(label)] }),
    ...paragraphs.map(docxParagraph),
    ...tables.flatMap(withNote),
    ...charts.map(({ alternative }) => styled(STYLES.chart, alternative)),
  ];
}

function docxParagraph({ kind, text }: Written): Paragraph {
  if (kind === 'heading')
    return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] });
  return kind === 'open' ? styled(STYLES.open, text) : new Paragraph({ children: [new TextRun(text)] });
}

function withNote(table: ReportTable): FileChild[] {
  const note = table.note === null ? '' : noteLine(table.note);
  return [styled(STYLES.caption, table.caption), docxTable(table), styled(STYLES.note, note)];
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
        run: { font: face(FACES.text), size: TEXT_SIZE, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
        paragraph: { spacing: body, indent },
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
      { ...based, id: STYLES.chart, name: '图的文字说明', run: { size: 24 }, paragraph: plain },
      {
        ...based,
        id: STYLES.signed,
        name: '签署栏',
        run: { size: 28 },
        paragraph: { indent: { firstLine: 0 }, spacing: body },
      },
      {
        ...based,
        id: 'TableText',
        name: '表内文字',
        run: { size: 21 },
        paragraph: {
          indent: { firstLine: 0 },
          spacing: { line: 240, lineRule: 'auto', before: 0, after: 0 },
        },
      },
    ],
  };
}

/** Names what stands in for a face, and takes the time of writing out. */
function fixedPart(name: string, part: Uint8Array): Uint8Array {
  if (name === 'docProps/core.xml')
    return encoded(decoded(part).replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z'));
  if (name === 'word/fontTable.xml') return encoded(fontTable());
  return part;
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
