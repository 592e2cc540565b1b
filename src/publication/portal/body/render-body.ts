import { assertNever } from '../../../kernel/index.js';
import { markup, type Html } from '../html.js';
import type { Block } from './blocks.js';

/** The text of a page. Every character of it is escaped. */
export function renderBody(blocks: readonly Block[]): Html {
  return markup`<div class="text">${blocks.map(renderBlock)}</div>`;
}

/** Contents of a long text (本页目录); nothing when it has fewer than three sections. */
export function renderContents(blocks: readonly Block[]): Html | null {
  const sections = blocks
    .filter((block) => block.type === 'heading')
    .filter((heading) => heading.level === 2);
  if (sections.length < 3) return null;
  return markup`<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">本页目录</h2><ol>${sections.map(
    (section) => markup`<li><a href="#${section.id}">${section.text.replace(/。$/, '')}</a></li>`,
  )}</ol></nav>`;
}

function renderBlock(block: Block): Html {
  switch (block.type) {
    case 'heading':
      return renderHeading(block.level, block.id, block.chapter, block.text);
    case 'paragraph':
      return markup`<p>${block.text}</p>\n`;
    case 'article':
      return markup`<p><strong>${block.number}</strong>　${block.text}</p>\n`;
    case 'salutation':
      return markup`<p class="flush">${block.text}</p>\n`;
    case 'signature':
      return markup`<p class="signature">${block.lines.map((line) => markup`<span>${line}</span>`)}</p>\n`;
    case 'list':
      return markup`<ul>${block.items.map((item) => markup`<li>${item}</li>`)}</ul>\n`;
    case 'verbatim':
      return markup`<p class="verbatim">${block.lines.map((line) => markup`<span>${line}</span>`)}</p>\n`;
    case 'table':
      return renderTable(block);
    default:
      return assertNever(block);
  }
}

function renderHeading(level: number, id: string, chapter: boolean, text: string): Html {
  const name = chapter && markup` class="chapter"`;
  if (level === 2) return markup`<h2 id="${id}"${name}>${text}</h2>\n`;
  return level === 3
    ? markup`<h3 id="${id}"${name}>${text}</h3>\n`
    : markup`<h4 id="${id}"${name}>${text}</h4>\n`;
}

/**
 * Wide tables scroll in their own frame, which the keyboard can reach. A row longer than the head loses nothing. Where
 * the table has a name, its first column heads the rows.
 */
function renderTable({ head, rows, caption }: Extract<Block, { readonly type: 'table' }>): Html {
  const width = rows.reduce((most, row) => Math.max(most, row.length), head.length);
  const columns = Array.from({ length: width }, (_, column) => column);
  const titles = columns.map((column) =>
    head[column] ? markup`<th scope="col">${head[column]}</th>` : markup`<td></td>`,
  );
  const lines = rows.map(
    (row) =>
      markup`<tr>${columns.map((column) => renderCell(row[column], column === 0 && caption !== undefined))}</tr>`,
  );
  const title = caption !== undefined && markup`<caption>${caption}</caption>`;
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${caption ?? '表格'}"><table>${title}<thead><tr>${titles}</tr></thead><tbody>${lines}</tbody></table></div>\n`;
}

function renderCell(text: string | undefined, heads: boolean): Html {
  return heads ? markup`<th scope="row">${text}</th>` : markup`<td>${text}</td>`;
}
