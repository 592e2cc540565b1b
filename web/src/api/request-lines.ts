import { ApiProblem, refusalOf, unreached } from './problem';
import { endSession } from './session';
import type { Problem } from './types.gen';

/**
 * Asks for an answer that comes line by line, each line JSON; `signal` stops the work at the service too.
 * @returns the last line
 * @throws ApiProblem with every reason, or that the answer broke off
 */
export async function requestLines(
  path: string,
  signal: AbortSignal,
  onLine: (json: unknown) => void,
): Promise<unknown> {
  const answer = await fetch(`/api/v1${path}`, { credentials: 'same-origin', signal }).catch(
    (thrown: unknown) => {
      if (signal.aborted) throw thrown;
      throw unreached();
    },
  );
  if (!answer.ok || answer.body === null) throw await problemOf(answer);
  let last: unknown = null;
  let rest = '';
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = `${rest}${part.value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      last = JSON.parse(line) as unknown;
      onLine(last);
    }
  }
  if (rest !== '' || last === null) throw unreached();
  return last;
}

async function problemOf(answer: Response): Promise<ApiProblem> {
  if (answer.status === 401) endSession();
  try {
    const { status, title, refusals } = (await answer.json()) as Problem;
    return new ApiProblem(status, title, refusals);
  } catch {
    return new ApiProblem(answer.status, '服务暂不可用', [refusalOf('服务没有正常应答', '稍候重试')]);
  }
}
