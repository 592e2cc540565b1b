import { Parser } from 'htmlparser2';
import { layOut, type Block, type SpannedCell } from './grid.js';

/** Elements that end a line. */
const LINES: ReadonlySet<string> = new Set(
  'p div br h1 h2 h3 h4 h5 h6 li ul ol section article header footer title caption tr table center'.split(
    ' ',
  ),
);
/** Elements whose words nobody sees. */
const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template iframe object svg select'.split(' '),
);
const SPAN_MAX = 100;
const DEPTH_MAX = 200;
/** Of a page; a report has some thousands. */
const ELEMENTS_MAX = 200_000;

/**
 * The lines and tables of a page, in order. A table around other tables only lays out the page: its words are lines. Nothing
 * is loaded or run. Null where the page is nested or spanned beyond anything that people write.
 */
export function htmlBlocks(html: string): readonly Block[] | null {
  const page = new Page();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.text(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return page.blocks();
}

interface OpenTable {
  readonly rows: { text: string; readonly columns: number; readonly rows: number }[][];
  /** Set once another table was found inside. */
  layout: boolean;
}

class Page {
  readonly #blocks: Block[] = [];
  readonly #tables: OpenTable[] = [];
  #line = '';
  #unseen = 0;
  #depth = 0;
  #elements = 0;
  #tooComplex = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    this.#elements += 1;
    if (this.#depth > DEPTH_MAX || this.#elements > ELEMENTS_MAX) this.#tooComplex = true;
    if (this.#tooComplex) return;
    if (UNSEEN.has(name)) this.#unseen += 1;
    if (LINES.has(name)) this.endLine();
    const table = this.#tables.at(-1);
    if (name === 'table') this.openTable();
    else if (name === 'tr') table?.rows.push([]);
    else if (name === 'td' || name === 'th') this.openCell(attributes);
  }

  text(text: string): void {
    if (this.#unseen > 0 || this.#tooComplex) return;
    const table = this.#tables.at(-1);
    const cell = table?.rows.at(-1)?.at(-1);
    if (table !== undefined && !table.layout && cell !== undefined) cell.text += text.replace(/\s+/g, ' ');
    else this.#line += text.replace(/\s+/g, ' ');
  }

  close(name: string): void {
    this.#depth -= 1;
    if (this.#tooComplex) return;
    if (UNSEEN.has(name)) this.#unseen -= 1;
    if (LINES.has(name) || name === 'td' || name === 'th') this.endLine();
    if (name === 'table') this.closeTable();
  }

  blocks(): readonly Block[] | null {
    this.endLine();
    return this.#tooComplex ? null : this.#blocks;
  }

  private openTable(): void {
    const outer = this.#tables.at(-1);
    if (outer !== undefined && !outer.layout) {
      outer.layout = true;
      for (const cell of outer.rows.flat()) this.pushLine(cell.text);
    }
    this.#tables.push({ rows: [], layout: false });
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.rows
      .at(-1)
      ?.push({ text: '', columns: span(attributes['colspan']), rows: span(attributes['rowspan']) });
  }

  private closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined || table.layout) return;
    const grid = layOut(table.rows satisfies readonly (readonly SpannedCell[])[]);
    if (grid === null) this.#tooComplex = true;
    else if (grid.length > 0) this.#blocks.push({ kind: 'table', grid });
  }

  /** A new line inside a cell parts its words; elsewhere it ends a line of text. */
  private endLine(): void {
    const table = this.#tables.at(-1);
    const cell = table?.rows.at(-1)?.at(-1);
    if (table !== undefined && !table.layout && cell !== undefined) cell.text += '\n';
    else {
      this.pushLine(this.#line);
      this.#line = '';
    }
  }

  private pushLine(text: string): void {
    for (const line of text.split('\n'))
      if (line.trim() !== '') this.#blocks.push({ kind: 'text', line: line.trim() });
  }
}

function span(written: string | undefined): number {
  const value = Number(/^\d{1,4}$/.exec(written?.trim() ?? '')?.[0] ?? 1);
  return Math.min(Math.max(value, 1), SPAN_MAX);
}
