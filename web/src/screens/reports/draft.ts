import { request } from '../../api/request';
import type { ReportDraftDto, ReportFileDto } from '../../api/types.gen';
import type { Writing } from './writing';

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
