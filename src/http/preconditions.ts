import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refusal } from '../kernel/index.js';
import { KEY } from './idempotency/idempotent.js';
import { RefusedException } from './problem/refused.exception.js';

const ETAG = /^(?:W\/)?"(\d{1,9})"$/;

/** The ETag of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** On what an act is based: the version that was seen, and the key under which it is told again when no answer came. */
export interface Basis {
  readonly version: number;
  /** Null where none was sent: the version alone keeps an act from happening twice. */
  readonly key: string | null;
}

/** The `Basis` of an act: by `If-Match` (428 where it is missing, 412 where that version is gone) and `Idempotency-Key`. */
export const BasedOn = createParamDecorator((_data: unknown, context: ExecutionContext): Basis => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers['idempotency-key'];
  if (key !== undefined && !(typeof key === 'string' && KEY.test(key)))
    throw new RefusedException([
      refusal({
        code: 'idempotency-key-required',
        message: 'Idempotency-Key 请求头应为 1–128 个可见字符',
        cure: '为每次办理生成一个不重复的键；重试时沿用原键',
      }),
    ]);
  return { version: versionIn(request), key: key ?? null };
});

function versionIn({ headers }: FastifyRequest): number {
  const header = headers['if-match'];
  const version = typeof header === 'string' ? ETAG.exec(header)?.[1] : undefined;
  if (version !== undefined) return Number(version);
  throw new RefusedException([
    refusal({
      code: 'version-required',
      message: '修改须注明所依据的版本',
      cure: '先读取本件，把应答的 ETag 原样放进 If-Match 请求头',
    }),
  ]);
}
