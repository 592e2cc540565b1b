import { unreached } from '../../api/problem';
import { headersOf, problemOf, request } from '../../api/request';
import type { ReportBuildAnswerDto, ValidationAnswerDto } from '../../api/types.gen';

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

export interface ReportAsked {
  readonly organ: string;
  readonly year: number;
  /** What people wrote, by paragraph. */
  readonly texts: Readonly<Record<string, string>>;
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

/** Every constraint of the form held against a report file: it holds, it does not, or nobody can say. */
export function validate(
  form: string,
  report: { readonly name: string; readonly content: string },
): Promise<ValidationAnswerDto> {
  return request('/report-validations', { method: 'POST', body: { form, report } });
}

/** A built report as the file that it reads back from. */
export function fileOf(built: ReportBuildAnswerDto): { readonly name: string; readonly content: string } {
  const bytes = new TextEncoder().encode(JSON.stringify(built));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { name: 'report.json', content: btoa(text) };
}
