import { unreached } from '../../api/problem';
import { headersOf, problemOf, request } from '../../api/request';
import type { ReportBuildAnswerDto, ReportFileDto, ValidationAnswerDto } from '../../api/types.gen';

/** The five formats, as the service names them. */
export const FORMATS = [
  { id: 'html', label: '网页', type: 'text/html' },
  { id: 'pdf', label: 'PDF', type: 'application/pdf' },
  {
    id: 'docx',
    label: 'Word',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { id: 'xlsx', label: 'Excel', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { id: 'json', label: 'JSON', type: 'application/json' },
] as const;

/** Files of reports that can be read. */
export const FILES = '.json,.xlsx,.docx,.html,.htm';

/** Whose report of which year; its words, its form and last year's are in the draft. */
export interface ReportAsked {
  readonly organ: string;
  readonly year: number;
}

/** The report with its cells. */
export function build(asked: ReportAsked, signal?: AbortSignal): Promise<ReportBuildAnswerDto> {
  return request('/report-builds', {
    method: 'POST',
    body: asked,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The report as a file. @throws ApiProblem */
export async function buildFile(asked: ReportAsked, type: string, signal: AbortSignal): Promise<Blob> {
  const init = { method: 'POST' as const, body: asked };
  let answer: Response;
  try {
    answer = await fetch('/api/v1/report-builds', {
      method: 'POST',
      headers: { ...headersOf(init), accept: type },
      credentials: 'same-origin',
      body: JSON.stringify(asked),
      signal,
    });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    throw unreached();
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer.blob();
}

/** A report that was published elsewhere, held against the form that it is in, and against the year before where that is given. */
export function validate(
  report: ReportFileDto,
  previous: ReportFileDto | null,
): Promise<ValidationAnswerDto> {
  return request('/report-validations', {
    method: 'POST',
    body: { form: 'auto', report, ...(previous === null ? {} : { previous }) },
  });
}
