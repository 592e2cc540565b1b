import { decodeEntities } from './part-text.js';
import { TableText } from './table-text.js';

/** What a converted document says, line by line, and what could not be said in words. */
export interface HtmlText {
  readonly text: string;
  readonly images: number;
  /** Paragraphs whose number was made by the word processor and is not part of the text. */
  readonly autoNumbered: number;
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|[^<]+|</g;
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'br',
  'table',
]);
const NOTE = /\sid="[^"]*(?:foot|end)note-\d+"/;
const BACK_LINK = /\shref="#[^"]*note-ref-\d+"/;

/**
 * Turns the plain HTML that mammoth writes into lines of text: a paragraph is a line, a table is a Markdown table
 * (which the public page shows as one), a bullet begins with a dash, a note with its number.
 */
export function htmlToText(html: string): HtmlText {
  const reading = new Reading();
  for (const [token, slash, name, attributes] of html.matchAll(TOKEN)) {
    if (name === undefined) reading.text(decodeEntities(token));
    else if (slash === '/') reading.close(name);
    else reading.open(name, attributes ?? '');
  }
  return reading.result();
}

class Reading {
  readonly #lines: string[] = [];
  readonly #tables: TableText[] = [];
  readonly #lists: ('ul' | 'ol')[] = [];
  #line = '';
  /** What the item that was opened begins with, once it has words. */
  #bullet = '';
  #notes = 0;
  #images = 0;
  #autoNumbered = 0;
  #inBackLink = false;

  text(text: string): void {
    if (this.#inBackLink) return;
    const table = this.#tables.at(-1);
    if (table !== undefined) table.add(text);
    else this.#line += text;
  }

  open(name: string, attributes: string): void {
    if (name === 'img') this.#images += 1;
    if (name === 'a' && BACK_LINK.test(attributes)) this.#inBackLink = true;
    const table = this.#tables.at(-1);
    if (name === 'tr') table?.row();
    if (name === 'td' || name === 'th') table?.cell(attributes);
    if (BLOCKS.has(name)) this.endLine();
    if (name === 'table') this.#tables.push(new TableText());
    if (name === 'ul' || name === 'ol') this.#lists.push(name);
    if (name === 'li') this.item(attributes);
  }

  close(name: string): void {
    if (name === 'a') this.#inBackLink = false;
    if (BLOCKS.has(name)) this.endLine();
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (name === 'table') this.endTable();
  }

  result(): HtmlText {
    this.endLine();
    return { text: this.#lines.join('\n'), images: this.#images, autoNumbered: this.#autoNumbered };
  }

  private item(attributes: string): void {
    if (NOTE.test(attributes)) this.#bullet = `[${++this.#notes}] `;
    else if (this.#lists.at(-1) === 'ul') this.#bullet = '- ';
    else this.#autoNumbered += 1;
  }

  private endLine(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) {
      table.add(' ');
      return;
    }
    const words = this.#line.trim();
    if (words !== '') {
      this.#lines.push(`${this.#bullet}${words}`);
      this.#bullet = '';
    }
    this.#line = '';
  }

  private endTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const outer = this.#tables.at(-1);
    if (outer === undefined) this.#lines.push(...table.lines());
    else outer.add(` ${table.words()} `);
  }
}
