import { isOrgan, letterheadOf } from './issuer.js';
import type { Line } from './lines.js';
import { readMetadata, type MetadataField } from './metadata.js';
import { ownNumber, type OwnNumber } from './own-number.js';
import { parseDate } from './parse-date.js';
import { isMoment, isNavigation } from './residue.js';
import { gatherTitle, isTitleLine } from './title.js';

/** What stands above a text. */
export interface Head {
  readonly title: string | null;
  readonly letterhead: string | null;
  readonly number: OwnNumber | null;
  readonly metadata: readonly MetadataField[];
  /** A day on a line of its own under the title. */
  readonly dated: string | null;
  /** When the page went out, where it stands without a label. */
  readonly moment: string | null;
  /** Lines of buttons, switches and times that a web page put there. */
  readonly residue: number;
}

const HEAD_LINES = 40;
const URGENCY = /^(?:特急|加急|急件|平急|特提)$/;

/** Reads the lines above the body and takes them; stops at the first that belongs to the body. */
export function takeHead(lines: readonly Line[]): Head {
  const reading = new HeadReading(lines.filter(({ text }) => text !== '').slice(0, HEAD_LINES));
  while (reading.next());
  return reading.head();
}

class HeadReading {
  #at = 0;
  #title: string | null = null;
  #letterhead: string | null = null;
  #number: OwnNumber | null = null;
  #dated: string | null = null;
  #moment: string | null = null;
  #residue = 0;
  readonly #metadata: MetadataField[] = [];

  constructor(private readonly lines: readonly Line[]) {}

  /** Takes what begins at the present line; false when the body begins there. */
  next(): boolean {
    const line = this.lines[this.#at]?.text;
    if (line === undefined) return false;
    const taken = this.around(line) || this.particulars(line) || this.ofThePaper(line);
    if (taken === 0) return false;
    for (const one of this.lines.slice(this.#at, this.#at + taken)) one.taken = true;
    this.#at += taken;
    return true;
  }

  head(): Head {
    return {
      title: this.#title,
      letterhead: this.#letterhead,
      number: this.#number,
      metadata: this.#metadata,
      dated: this.#dated,
      moment: this.#moment,
      residue: this.#residue,
    };
  }

  /** Buttons and times of the page. */
  private around(line: string): number {
    if (isMoment(line)) this.#moment ??= line;
    else if (!isNavigation(line)) return 0;
    this.#residue += 1;
    return 1;
  }

  /** A line of particulars; a label at its end may have its value on the next line. */
  private particulars(line: string): number {
    if (/^\|(?:\s*-{3,}\s*\|)+$/.test(line)) return this.#metadata.length > 0 ? 1 : 0;
    const fields = readMetadata(line);
    if (fields === null) return 0;
    const last = fields.at(-1);
    const below = this.lines[this.#at + 1]?.text ?? '';
    const parted = last?.value === '' && belongsTo(last.label, below);
    this.#metadata.push(...(parted ? [...fields.slice(0, -1), { label: last.label, value: below }] : fields));
    return parted ? 2 : 1;
  }

  /** Letterhead, urgency, number, title and the day under it. */
  private ofThePaper(line: string): number {
    const letterhead = this.#title === null ? letterheadOf(line) : null;
    if (letterhead !== null) {
      this.#letterhead = letterhead;
      return 1;
    }
    if (URGENCY.test(line)) return 1;
    const number = this.#number === null ? ownNumber(line) : null;
    if (number !== null) {
      this.#number = number;
      return 1;
    }
    if (this.#title !== null) return this.day(line);
    return isTitleLine(line) ? this.title() : 0;
  }

  private day(line: string): number {
    if (this.#dated !== null || parseDate(line) === null) return 0;
    this.#dated = line;
    return 1;
  }

  private title(): number {
    const { title, lines } = gatherTitle(this.lines.slice(this.#at).map(({ text }) => text));
    this.#title = title;
    const [first] = this.lines.slice(this.#at);
    if (lines > 1 && first !== undefined && isOrgan(first.text)) this.#letterhead ??= first.text;
    return lines;
  }
}

function belongsTo(label: string, value: string): boolean {
  if (label === '索引号') return /^[0-9A-Z][0-9A-Z/-]{7,40}$/.test(value);
  if (label === '发文字号') return ownNumber(value) !== null;
  return label.endsWith('日期') && parseDate(value) !== null;
}
