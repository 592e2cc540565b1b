import { ApiProblem, refusalOf, unreached } from './problem';
import { endSession, session } from './session';
import type { Problem } from './types.gen';

interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** The version on which a change is based. */
  readonly version?: number;
  /** Told again unchanged on a retry, so that nothing is created twice. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks the service.
 * @throws ApiProblem with every reason, in Chinese; one that says that the session is over also ends it here
 */
export async function request<T>(path: string, asking: Asking = {}): Promise<T> {
  const { method = 'GET', body, signal } = asking;
  const answer = await reach(`/api/v1${path}`, {
    method,
    headers: headersOf(asking),
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (answer.status === 204) return undefined as T;
  if (answer.ok) return (await answer.json()) as T;
  const problem = await problemOf(answer);
  if (problem.status === 401 && path !== '/sessions') endSession();
  throw problem;
}

export function headersOf({ body, method = 'GET', version, key }: Asking): Record<string, string> {
  const csrf = session()?.csrfToken;
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(method === 'GET' || csrf == null ? {} : { 'x-csrf-token': csrf }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (thrown) {
    if (init.signal?.aborted === true) throw thrown;
    throw unreached();
  }
}

export async function problemOf(answer: Response): Promise<ApiProblem> {
  try {
    const { title, refusals, status } = (await answer.json()) as Problem;
    if (refusals.length > 0) return new ApiProblem(status, title, refusals);
    return new ApiProblem(status, title, [refusalOf(title, cureOf(status))]);
  } catch {
    return new ApiProblem(answer.status, '服务暂不可用', [
      refusalOf('服务没有正常应答', cureOf(answer.status)),
    ]);
  }
}

function cureOf(status: number): string {
  return status >= 500 ? '稍候重试；仍然如此的，请告诉系统维护人员' : '返回上一页重试';
}
