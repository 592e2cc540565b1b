import type { Browser } from 'playwright-core';
import type { ReportContent } from '../build/content.js';
import { HOST, serveLocally } from '../../printing/index.js';

/** A node of the tags of a page: an element, or a place where text stands. */
interface TagNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

/** The tags of a page and the texts of its marked places. */
interface PageTags {
  readonly tree: TagNode | null;
  readonly texts: Readonly<Record<string, string>>;
}

/** Reads a report back from a PDF by its tags, so that what is read is what a screen reader reads. */
export async function rereadPdf(bytes: Uint8Array, browser: Browser): Promise<ReportContent> {
  const page = await browser.newPage();
  try {
    await serveLocally(page, '<!doctype html><title>pdf</title>');
    const data = Buffer.from(bytes).toString('base64');
    const pages = await page.evaluate<readonly PageTags[]>(`(${READ})(${JSON.stringify({ data, HOST })})`);
    return contentIn(pages);
  } finally {
    await page.close();
  }
}

/** Runs in the browser, where the reader of PDFs has all that it wants. */
const READ = `async ({ data, HOST }) => {
  const pdfjs = await import(HOST + '/pdfjs/pdf.min.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = HOST + '/pdfjs/pdf.worker.min.mjs';
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  const file = await pdfjs.getDocument({ data: bytes }).promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const tree = await page.getStructTree();
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = {};
    const open = [];
    for (const item of items) {
      if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') open.push(item.id ?? null);
      else if (item.type === 'endMarkedContent') open.pop();
      else {
        const id = open.findLast((one) => one !== null);
        if (id !== undefined) texts[id] = (texts[id] ?? '') + item.str;
      }
    }
    pages.push({ tree, texts });
  }
  return pages;
}`;

/** A table as the tags of one page tell it: all of its rows, and only the texts that stand on that page. */
interface TaggedTable {
  caption: string;
  rows: string[][];
}

/** What has been read so far. */
class Reading {
  title = '';
  readonly lines: string[] = [];
  readonly tables: TaggedTable[] = [];

  page({ tree, texts }: PageTags): void {
    if (tree !== null) this.#walk(tree, (node) => textOf(node, texts));
  }

  #walk(node: TagNode, read: (node: TagNode) => string): void {
    const { role, children = [] } = node;
    if (role === 'H1') this.title += read(node);
    else if (role === 'P' || role === 'H2' || role === 'H3' || role === 'Caption')
      this.lines.push(read(node));
    else if (role === 'Table') this.#table(node, read);
    else children.forEach((child) => this.#walk(child, read));
  }

  #table(node: TagNode, read: (node: TagNode) => string): void {
    const caption = find(node, 'Caption').map(read).join('');
    const rows = find(node, 'TR').map((row) => (row.children ?? []).map(read));
    const before = this.tables.at(-1);
    if (caption === '' && before?.rows.length === rows.length) carryOn(before, rows);
    else this.tables.push({ caption, rows });
  }
}

/** A table that goes on overleaf is told again there: what was blank before may have its text now. */
function carryOn(table: TaggedTable, rows: readonly string[][]): void {
  table.rows = table.rows.map((row, index) =>
    row.map((text, at) => (text === '' ? (rows[index]?.[at] ?? '') : text)),
  );
}

function textOf({ id, children }: TagNode, texts: Readonly<Record<string, string>>): string {
  if (children === undefined) return sameSigns(texts[id ?? ''] ?? '');
  return children.map((child) => textOf(child, texts)).join('');
}

function contentIn(pages: readonly PageTags[]): ReportContent {
  const reading = new Reading();
  for (const page of pages) reading.page(page);
  const { title, lines, tables } = reading;
  return { title, lines, tables };
}

function find(node: TagNode, role: string): readonly TagNode[] {
  return (node.children ?? []).flatMap((child) => (child.role === role ? [child] : find(child, role)));
}

/** A typeface draws some radicals and the words alike, and a PDF then knows only one of both; blanks are layout. */
function sameSigns(text: string): string {
  return withoutBlanks(text.replace(/[\u2E80-\u2FDF]/g, (sign) => sign.normalize('NFKC')));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * A content as far as the tags of a PDF keep it: without blanks, without cells in which nothing stands (the browser
 * tags none), and without saying where a paragraph ends that goes on overleaf.
 */
export function asInPdf({ title, lines, tables }: ReportContent): ReportContent {
  return {
    title: withoutBlanks(title),
    lines: [withoutBlanks(lines.join(''))],
    tables: tables.map(({ caption, rows }) => ({
      caption: withoutBlanks(caption),
      rows: rows.map((row) => row.map(withoutBlanks).filter((text) => text !== '')),
    })),
  };
}
