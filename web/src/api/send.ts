import { unreached, type ApiProblem } from './problem';
import { headersOf, problemOf } from './request';

interface Sending {
  readonly version: number;
  readonly body: unknown;
  readonly signal: AbortSignal;
  /** How much of it has travelled, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Sends something large, telling how far it is; `fetch` does not tell.
 * @throws ApiProblem as `request` does; a DOMException called AbortError where the sender gave it up
 */
export function send<T>(path: string, { version, body, signal, onProgress }: Sending): Promise<T> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const give = (): void => sending.abort();
    sending.open('POST', `/api/v1${path}`);
    for (const [name, value] of Object.entries(headersOf({ method: 'POST', body, version })))
      sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    sending.onerror = () => reject(unreached());
    sending.onabort = () => reject(new DOMException('given up', 'AbortError'));
    sending.onload = () => {
      signal.removeEventListener('abort', give);
      const answer = new Response(sending.responseText, { status: sending.status });
      if (answer.ok) answer.json().then((told) => resolve(told as T), reject);
      else problemOf(answer).then((problem: ApiProblem) => reject(problem), reject);
    };
    signal.addEventListener('abort', give);
    if (signal.aborted) give();
    else sending.send(JSON.stringify(body));
  });
}
