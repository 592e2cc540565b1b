import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refusal } from '../kernel/index.js';
import { RefusedException } from './problem/refused.exception.js';

const ETAG = /^(?:W\/)?"(\d{1,9})"$/;

/** The ETag of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The version named by `If-Match`: a write says on what it is based (428 where it does not, 412 where that is gone). */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = typeof header === 'string' ? ETAG.exec(header)?.[1] : undefined;
  if (version !== undefined) return Number(version);
  throw new RefusedException([
    refusal({
      code: 'version-required',
      message: '修改须注明所依据的版本',
      cure: '先读取本件，把应答的 ETag 原样放进 If-Match 请求头',
    }),
  ]);
});
