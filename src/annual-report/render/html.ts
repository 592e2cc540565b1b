import { markup, type Html } from '../../publication/index.js';
import { footerLine, noteLine } from '../build/content.js';
import type { AnnualReport, Paragraph, ReportSection, ReportTable } from '../build/report.js';
import { STYLE } from './html-style.js';
import { htmlTable } from './html-table.js';
import { svgChart } from './svg-chart.js';

/**
 * The report as one page that needs nothing else.
 * @param fonts address of a stylesheet with a Chinese typeface, where the reader has none (printing on a server)
 */
export function renderHtml(report: AnnualReport, fonts: string | null = null): string {
  const { title, sections, annexes, footer, comparison } = report;
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${fonts === null ? null : markup`<link rel="stylesheet" href="${fonts}">\n`}${STYLE}
</head>
<body>
<main>
<h1>${unbroken(title)}</h1>
${sections.map(htmlSection)}${annexes.map(withNote)}${footer.map(
    (field) => markup`<p class="signed">${footerLine(field)}</p>\n`,
  )}${comparison === null ? null : withNote(comparison.table)}</main>
</body>
</html>
`.text;
}

/** A year stays on one line with its sign. */
function unbroken(title: string): readonly (Html | string)[] {
  return title
    .split(/(\d{4}年)/)
    .map((part, index) => (index % 2 === 1 ? markup`<span class="whole">${part}</span>` : part));
}

function htmlSection({ id, label, paragraphs, tables, charts }: ReportSection): Html {
  return markup`<section>
<h2 id="${`section-${id}`}">${label}</h2>
${paragraphs.map(htmlParagraph)}${tables.map(withNote)}${charts.map(svgChart)}</section>
`;
}

function htmlParagraph({ kind, text }: Paragraph): Html {
  if (kind === 'heading') return markup`<h3>${text}</h3>\n`;
  return kind === 'open' ? markup`<p class="open">${text}</p>\n` : markup`<p>${text}</p>\n`;
}

function withNote(table: ReportTable): Html {
  const { note } = table;
  return markup`${htmlTable(table)}${note === null ? null : markup`<p class="note">${noteLine(note)}</p>\n`}`;
}
