import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { ReportContent } from '../build/content.js';

/** Reads a report back from the Word file that was written. Cells that only carry on one above them are none. */
export function rereadDocx(bytes: Uint8Array): ReportContent {
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'];
  if (part === undefined) throw new Error('不是 Word 文件：没有 word/document.xml');
  const found = new DocxContent();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => found.open(name, attributes),
      ontext: (text) => found.text(text),
      onclosetag: (name) => found.close(name),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(strFromU8(part));
  return { title: found.title, lines: found.lines, tables: found.tables };
}

class DocxContent {
  title = '';
  readonly lines: string[] = [];
  readonly tables: { caption: string; rows: string[][] }[] = [];
  #paragraph = '';
  #style = '';
  #inRun = false;
  #inCell = false;
  #carriesOn = false;
  #cell = '';
  #caption = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:p') {
      this.#paragraph = '';
      this.#style = '';
    } else if (name === 'w:pStyle') this.#style = attributes['w:val'] ?? '';
    else if (name === 'w:t') this.#inRun = true;
    else if (name === 'w:tbl') this.tables.push({ caption: this.#caption, rows: [] });
    else if (name === 'w:tr') this.tables.at(-1)?.rows.push([]);
    else if (name === 'w:tc') {
      this.#inCell = true;
      this.#carriesOn = false;
      this.#cell = '';
    } else if (name === 'w:vMerge') this.#carriesOn = attributes['w:val'] !== 'restart';
  }

  text(text: string): void {
    if (this.#inRun) this.#paragraph += text;
  }

  close(name: string): void {
    if (name === 'w:t') this.#inRun = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc') {
      if (!this.#carriesOn) this.tables.at(-1)?.rows.at(-1)?.push(this.#cell);
      this.#inCell = false;
    }
  }

  #endParagraph(): void {
    if (this.#inCell) this.#cell += this.#paragraph;
    else if (this.#style === 'Title') this.title = this.#paragraph;
    else if (this.#style === 'TableCaption') this.#caption = this.#paragraph;
    else if (this.#paragraph !== '') this.lines.push(this.#paragraph);
  }
}
