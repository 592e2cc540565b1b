import type { Draft, StatisticalForm } from '../../policy/index.js';
import { minus } from './printed-number.js';
import type { OpenItem, Paragraph } from './report.js';

/** What the text is drafted from. */
export interface DraftContext {
  readonly organ: string;
  readonly year: number;
  readonly now: (cell: string) => number | null;
  readonly before: (cell: string) => number | null;
  /** What people wrote: for a draft by its id, for a whole section by the section's. */
  readonly texts: Readonly<Record<string, string>>;
}

const PLACEHOLDER = '【请填写：';

/** `【请填写：…】`: what a person must write. */
export function placeholder(ask: string): string {
  return `${PLACEHOLDER}${ask}】`;
}

/** Whether something in a text is still to be written. */
export function isOpen(text: string): boolean {
  return text.includes(PLACEHOLDER);
}

/** The paragraphs of a section: what people wrote, what the numbers say, and what is still to be written. */
export function draftSection(
  form: StatisticalForm,
  section: string,
  context: DraftContext,
): readonly Paragraph[] {
  const written = context.texts[section];
  if (written !== undefined) return paragraphsOf(section, written, null);
  const headings = new Set<string>();
  return form.writing.drafts
    .filter((draft) => draft.section === section)
    .flatMap((draft) => {
      const paragraphs = draftOne(draft, context);
      const { heading } = draft;
      if (paragraphs.length === 0 || heading === undefined || headings.has(heading)) return paragraphs;
      headings.add(heading);
      return [
        { id: `${draft.id}-heading`, at: null, ask: null, kind: 'heading' as const, text: heading },
        ...paragraphs,
      ];
    });
}

/** What is open in a section, for the list of a refusal. */
export function openTexts(label: string, paragraphs: readonly Paragraph[]): readonly OpenItem[] {
  return paragraphs
    .filter(({ text }) => isOpen(text))
    .map(({ id, at, text }) => ({ kind: 'text', at: at ?? id, message: `${label}：${text}` }));
}

function draftOne(draft: Draft, context: DraftContext): readonly Paragraph[] {
  const written = context.texts[draft.id];
  const { id, say, ask } = draft;
  if (written !== undefined) return paragraphsOf(id, written, ask ?? null);
  const applies = whetherApplies(draft, context);
  if (applies === false) return [];
  const text = say === undefined || applies === null ? null : sentence(say, context);
  if (text !== null) return [{ id, at: id, ask: ask ?? null, kind: 'draft', text }];
  return ask === undefined ? [] : [{ id, at: id, ask, kind: 'open', text: placeholder(ask) }];
}

/** Whether the figures are as a draft wants them; null where that is not known. */
function whetherApplies({ zero, some }: Draft, { now }: DraftContext): boolean | null {
  const nothing = zero.map(now);
  const anything = some.map(now);
  if (nothing.some(isSome)) return false;
  if (anything.length > 0 && anything.every((value) => value === 0)) return false;
  if (nothing.includes(null)) return null;
  return anything.length === 0 || anything.some(isSome) ? true : null;
}

function isSome(value: number | null): boolean {
  return value !== null && value !== 0;
}

/** A sentence with its figures; null where one of them is unknown. */
function sentence(say: string, context: DraftContext): string | null {
  const unknown: string[] = [];
  const text = say.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    if (name === 'organ') return context.organ;
    if (name === 'year') return String(context.year);
    if (name.endsWith('±')) return change(name.slice(0, -1), context);
    const value = context.now(name);
    if (value === null) unknown.push(name);
    return String(value);
  });
  return unknown.length === 0 ? text : null;
}

function change(cell: string, { now, before }: DraftContext): string {
  const difference = minus(now(cell), before(cell));
  if (difference === null) return '';
  if (difference === 0) return '（与上年持平）';
  return difference > 0 ? `（比上年增加${difference}）` : `（比上年减少${-difference}）`;
}

/** Written text: each line is a paragraph. */
function paragraphsOf(id: string, text: string, ask: string | null): readonly Paragraph[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => ({
      id: index === 0 ? id : `${id}-${index + 1}`,
      at: id,
      ask,
      kind: isOpen(line) ? 'open' : 'person',
      text: line,
    }));
}
