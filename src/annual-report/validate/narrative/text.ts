import type { FilledForm } from '../../model/filled-form.js';
import type { StatisticalForm } from '../../../policy/index.js';

/** A part of a report's text and what it is called. */
export interface Passage {
  readonly section: string;
  readonly text: string;
}

/** The text of a report by section, in order, with one kind of digit and no blanks inside lines; signatures are no text. */
export function passagesOf({ sections }: FilledForm, form: StatisticalForm): readonly Passage[] {
  const footer = new Set(form.footer.map(({ id }) => id));
  return Object.entries(sections)
    .filter(([id]) => !footer.has(id))
    .map(([section, text]) => ({ section, text: plain(text) }))
    .filter(({ text }) => text !== '');
}

/** Full-width digits as digits, and no blanks: reports put them anywhere. */
export function plain(text: string): string {
  return text
    .replace(/[０-９．％]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .split('\n')
    .map((line) => line.replace(/[\s\u200b\ufeff]+/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}

/** Nobody writes a longer one; what compares its figures with one another would take the square of its length. */
const SENTENCE_MAX = 2000;

/** The sentences of a text, in order. */
export function sentencesIn(text: string): readonly string[] {
  return text.split(/[。\n]/).filter((one) => one !== '' && one.length <= SENTENCE_MAX);
}

/** A sentence as people would point at it: not longer than it needs to be found. */
export function quoted(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
