import type { ReportDraftDto } from '../../api/types.gen';

/** What people wrote of a report, by place. */
export type Texts = Readonly<Record<string, string>>;

/** What somebody writes and chooses: what the draft at the service consists of. */
export type Writing = Pick<ReportDraftDto, 'form' | 'variant' | 'whose' | 'texts'>;

export function writingOf({ form, variant, whose, texts }: Writing): Writing {
  return { form, variant, whose, texts };
}

/** Without boxes that were emptied: there the report says again what it says by itself. */
export function withoutBlank(writing: Writing): Writing {
  const texts = Object.entries(writing.texts).filter(([, text]) => text.trim() !== '');
  return { ...writing, texts: Object.fromEntries(texts) };
}

/** Whether both say the same. */
export function isSame(one: Writing, other: Writing): boolean {
  const [mine, theirs] = [withoutBlank(one), withoutBlank(other)];
  const places = new Set([...Object.keys(mine.texts), ...Object.keys(theirs.texts)]);
  return (
    mine.form === theirs.form &&
    mine.variant === theirs.variant &&
    mine.whose === theirs.whose &&
    [...places].every((at) => mine.texts[at] === theirs.texts[at])
  );
}
