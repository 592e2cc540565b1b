import { Parser } from 'htmlparser2';
import type { ReportContent, TableContent } from '../build/content.js';

const LINES = new Set(['h2', 'h3', 'p', 'figcaption']);
const CELLS = new Set(['th', 'td']);

/** Reads a report back from the page that was written. */
export function rereadHtml(page: string): ReportContent {
  let title = '';
  const lines: string[] = [];
  const tables: { caption: string; rows: string[][] }[] = [];
  let text: string | null = null;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'table') tables.push({ caption: '', rows: [] });
        if (name === 'tr') tables.at(-1)?.rows.push([]);
        if (name === 'h1' || name === 'caption' || LINES.has(name) || CELLS.has(name)) text = '';
      },
      ontext(part) {
        if (text !== null) text += part;
      },
      onclosetag(name) {
        if (text === null) return;
        const table = tables.at(-1);
        if (name === 'h1') title = text;
        else if (LINES.has(name)) lines.push(text);
        else if (name === 'caption' && table !== undefined) table.caption = text;
        else if (CELLS.has(name)) table?.rows.at(-1)?.push(text);
        else return;
        text = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(page);
  return { title, lines, tables: tables satisfies TableContent[] };
}
