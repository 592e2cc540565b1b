import type { Refusal } from './types.gen';

/** Why a request was not answered as asked: the refusals of the service, or that it was not reached. */
export class ApiProblem extends Error {
  constructor(
    /** HTTP status; 0 where the service was not reached. */
    readonly status: number,
    readonly title: string,
    readonly refusals: readonly Refusal[],
  ) {
    super(title);
  }
}

/** The service was not reached: the line, or the service itself, is down. */
export function unreached(): ApiProblem {
  return new ApiProblem(0, '连不上服务', [
    refusalOf('连接中断，刚才的操作没有送达', '检查网络后重试；没有送达的内容仍在本页'),
  ]);
}

/** A refusal that the client itself states. */
export function refusalOf(message: string, cure: string): Refusal {
  return { code: 'client', message, cure, clause: [], facts: {}, who: [] };
}

/** What was thrown, as a problem that can be shown. */
export function problemIn(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  return new ApiProblem(500, '本页出错', [
    refusalOf('本页遇到没有料到的情形', '刷新本页；仍然如此的，请告诉系统维护人员'),
  ]);
}
