import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { insertRow, run, sql, takeTurns, type Database, type Tx } from '../../database/index.js';
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
import type { CaseView } from '../../workflow/index.js';
import { RefusedException } from '../problem/refused.exception.js';
import { IdempotencyRow } from './idempotency.entity.js';

/** What an `Idempotency-Key` may be. */
export const KEY = /^[\x21-\x7e]{1,128}$/;

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

type Decided = Promise<Result<CaseView, readonly Refusal[]>>;

/** Makes or changes a case once per key, in one transaction with its key; asked again, it is `recall` that answers. */
export function idempotent(
  database: Database,
  clock: Clock,
  { person, key, request }: IdempotentRequest,
  create: (tx: Tx) => Decided,
  recall: (tx: Tx, caseId: string) => Promise<Result<{ readonly view: CaseView }, readonly Refusal[]>>,
): Decided {
  const asked = digestJson(request);
  return database.decide(async (tx) => {
    // The same request twice at once: the second waits, and is answered like one that came later.
    await takeTurns(tx, `idempotency ${person} ${key}`);
    const [known] = await run<{ request: string; case_id: string }>(
      tx,
      sql`select request, case_id from idempotency_key where person = ${person} and key = ${key}`,
    );
    if (known !== undefined) {
      if (known.request !== asked) return err([reused()]);
      const made = await recall(tx, known.case_id);
      return made.ok ? ok(made.value.view) : made;
    }
    const created = await create(tx);
    if (created.ok) {
      const { id } = created.value;
      await insertRow(tx, IdempotencyRow, { person, key, request: asked, caseId: id, at: clock.now() });
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
