import type { EntityManager } from 'typeorm';
import { run, sql } from '../../database/index.js';

/** Orders to the world of one kind, and how they stand. */
export interface OrdersOfTopic {
  readonly topic: string;
  readonly waiting: number;
  readonly done: number;
  /** Given up: somebody must look. */
  readonly dead: number;
  readonly oldestWaitingAt: string | null;
  readonly lastError: string | null;
}

interface Row {
  readonly topic: string;
  readonly status: string;
  readonly orders: number | string;
  readonly oldest: string;
  readonly error: string | null;
}

/** How the outbox stands, by topic. */
export async function ordersByTopic(reader: EntityManager): Promise<readonly OrdersOfTopic[]> {
  const rows = await run<Row>(
    reader,
    sql`select topic, status, count(*) as orders, min(created_at) as oldest, max(last_error) as error
        from workflow_outbox group by topic, status order by topic`,
  );
  return [...new Set(rows.map(({ topic }) => topic))].map((topic) => {
    const of = (status: string): Row | undefined =>
      rows.find((row) => row.topic === topic && row.status === status);
    const count = (status: string): number => Number(of(status)?.orders ?? 0);
    return {
      topic,
      waiting: count('waiting'),
      done: count('done'),
      dead: count('dead'),
      oldestWaitingAt: of('waiting')?.oldest ?? null,
      lastError: of('dead')?.error ?? of('waiting')?.error ?? null,
    };
  });
}
