import { request } from '../../api/request';
import type { ReportDraftDto, ReportFileDto } from '../../api/types.gen';

/** What people wrote of a report, by place. */
export type Texts = Readonly<Record<string, string>>;

/** What somebody writes and chooses: what the draft at the service consists of. */
export type Writing = Pick<ReportDraftDto, 'form' | 'variant' | 'whose' | 'texts'>;

/** What goes with a saving besides the words. */
export interface Beside {
  /** Last year's report; null takes it away. */
  readonly previous?: ReportFileDto | null;
  readonly declaredNonSecret?: boolean;
}

export function placeOf(organ: string, year: number): string {
  return `/report-drafts/${encodeURIComponent(organ)}/${year}`;
}

export function loadDraft(organ: string, year: number, signal?: AbortSignal): Promise<ReportDraftDto> {
  return request(placeOf(organ, year), signal === undefined ? {} : { signal });
}

/** The whole draft, on the version that was seen. */
export function saveDraft(
  place: string,
  version: number,
  writing: Writing,
  beside: Beside,
): Promise<ReportDraftDto> {
  return request(place, { method: 'PUT', version, body: { ...writing, ...beside } });
}

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
