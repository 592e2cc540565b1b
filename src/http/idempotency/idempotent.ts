import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { insertRow, run, sql, type Database, type Tx } from '../../database/index.js';
import {
  digestJson,
  err,
  ok,
  refusal,
  type Clock,
  type Json,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { RefusedException } from '../problem/refused.exception.js';
import { IdempotencyRow } from './idempotency.entity.js';

const KEY = /^[\x21-\x7e]{1,128}$/;

/** The `Idempotency-Key` of a creation; without one a lost answer would mean a second document. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (typeof header === 'string' && KEY.test(header)) return header;
  throw new RefusedException([
    refusal({
      code: 'idempotency-key-required',
      message: '新建须带 Idempotency-Key 请求头（1–128 个可见字符）',
      cure: '为每次新建生成一个不重复的键；重试时沿用原键',
    }),
  ]);
});

/** Who asks for what under which key. */
export interface IdempotentRequest {
  readonly person: string;
  readonly key: string;
  readonly request: Json;
}

/** Runs a creation once per key, in one transaction with its answer: an answer that got lost is given again. */
export function idempotent<T>(
  database: Database,
  clock: Clock,
  { person, key, request }: IdempotentRequest,
  create: (tx: Tx) => Promise<Result<T, readonly Refusal[]>>,
): Promise<Result<T, readonly Refusal[]>> {
  const asked = digestJson(request);
  return database.decide(async (tx) => {
    const [known] = await run<IdempotencyRow>(
      tx,
      sql`select request, answer from idempotency_key where person = ${person} and key = ${key}`,
    );
    if (known !== undefined)
      return known.request === asked ? ok(JSON.parse(known.answer) as T) : err([reused()]);
    const created = await create(tx);
    if (created.ok) {
      await insertRow(tx, IdempotencyRow, {
        person,
        key,
        request: asked,
        answer: JSON.stringify(created.value),
        at: clock.now(),
      });
    }
    return created;
  });
}

function reused(): Refusal {
  return refusal({
    code: 'idempotency-key-reused',
    message: '这个 Idempotency-Key 已用于另一请求',
    cure: '换一个新的键',
  });
}
