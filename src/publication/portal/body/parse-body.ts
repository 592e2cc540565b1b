import type { Block } from './blocks.js';
import { articleOf, linesOf, openingOf, type Opening } from './marks.js';
import { readSignature } from './read-signature.js';
import { readTable } from './read-table.js';

const BULLET = /^[-•]\s+/;
const SALUTATION = /^[^，。；]{2,80}[：:]$/;

/**
 * Reads plain text in the shape of an official paper into blocks. No character of the text is lost or invented except
 * white space and Markdown's own signs for headings, bullets and tables. `**` stays as it is: masked numbers such as
 * 138****1234 are more common in official papers than bold type.
 */
export function parseBody(body: string): readonly Block[] {
  const lines = linesOf(body);
  const blocks: Block[] = [];
  const outline = new Outline();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const group = readTable(lines, i) ?? readSignature(lines, i);
    if (group) {
      blocks.push(group.block);
      i = group.last;
      continue;
    }
    const section = openingOf(line, lines[i + 1]);
    if (section) {
      blocks.push(outline.heading(section));
      if (section.rest !== '') blocks.push({ type: 'paragraph', text: section.rest });
    } else {
      blocks.push(plainBlock(line, i === 0, blocks));
    }
  }
  return blocks;
}

/**
 * Gives headings their level. It follows from the sections that are open, not from the mark: a paper may begin
 * with （一） and must not skip a level.
 */
class Outline {
  readonly #open: number[] = [];
  #count = 0;

  heading(section: Opening): Block {
    while ((this.#open.at(-1) ?? 0) >= section.rank) this.#open.pop();
    this.#open.push(section.rank);
    const level = Math.min(this.#open.length + 1, 4);
    return {
      type: 'heading',
      level,
      text: section.heading,
      id: `s${++this.#count}`,
      chapter: section.chapter,
    };
  }
}

/** A paragraph, an article or the addressees; a bullet joins the list before it. */
function plainBlock(line: string, first: boolean, blocks: Block[]): Block {
  if (BULLET.test(line)) {
    const item = line.replace(BULLET, '');
    const before = blocks.at(-1);
    if (before?.type !== 'list') return { type: 'list', items: [item] };
    blocks.pop();
    return { type: 'list', items: [...before.items, item] };
  }
  const article = articleOf(line);
  if (article) return { type: 'article', ...article };
  return { type: first && SALUTATION.test(line) ? 'salutation' : 'paragraph', text: line };
}
