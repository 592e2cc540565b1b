import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '../../kernel/index.js';
import { problemOf, titleOf, type Problem } from './problem.js';
import { RefusedException } from './refused.exception.js';

/** Every error leaves as problem+json in Chinese; what is a bug tells the client nothing of its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = this.#problem(thrown, request);
    void response
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(problem);
  }

  #problem(thrown: unknown, request: FastifyRequest): Problem {
    if (thrown instanceof RefusedException) return problemOf(thrown.refusals);
    const status = statusOf(thrown);
    if (status >= 500) {
      this.#logger.error({
        msg: 'unexpected',
        route: request.routeOptions.url ?? '',
        error: thrown instanceof Error ? thrown.stack : String(thrown),
      });
    }
    return {
      type: 'about:blank',
      title: titleOf(status),
      status,
      refusals: status === 400 ? [bodyInvalid(thrown)] : [],
    };
  }
}

/** Nest's and Fastify's own errors (no such route, body too large, not JSON) carry a status; anything else is a bug. */
function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status =
    typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** What the validation of a request body found. Field names only: values may be anybody's secrets. */
function bodyInvalid(thrown: unknown): ReturnType<typeof refusal> {
  const response = thrown instanceof HttpException ? thrown.getResponse() : null;
  const listed =
    typeof response === 'object' && response !== null && 'message' in response ? response.message : [];
  const fields = Array.isArray(listed) ? listed.map(String) : [];
  return refusal({
    code: 'body-invalid',
    message: '请求内容的格式不对',
    cure: '对照接口说明（/api/docs）修改',
    facts: { fields },
  });
}
