import { forUpdateSkipLocked, run, sql, type Database, type Sql } from '../../database/index.js';
import { addMilliseconds, type Clock, type JsonObject } from '../../kernel/index.js';

/** An order as its carrier sees it. Carriers are idempotent by `id`: an order may be carried out twice, never not at all. */
export interface OutboxMessage {
  readonly id: string;
  readonly topic: string;
  readonly caseId: string;
  readonly payload: JsonObject;
}

/** Carries out orders of one topic, several at a time; tells for each whether it succeeded. */
export interface OutboxCarrier {
  readonly topic: string;
  carry(messages: readonly OutboxMessage[]): Promise<readonly Carried[]>;
}
export interface Carried {
  readonly id: string;
  /** Null when done; otherwise why not, without document text. */
  readonly error: string | null;
}

interface Row {
  readonly id: string;
  readonly topic: string;
  readonly case_id: string;
  readonly payload: string;
  readonly attempts: number;
}

const BATCH = 32;
/** How long a claim holds; a worker that dies loses it and another goes on. */
const CLAIM_MS = 60_000;
const MAX_ATTEMPTS = 12;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 3_600_000;

/** Empties the outbox. Any number of instances may run one: a claim belongs to one of them at a time. */
export class OutboxWorker {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly carriers: ReadonlyMap<string, OutboxCarrier>,
  ) {}

  /** Carries out what is due, until nothing is. @returns how many orders were carried out */
  async drain(): Promise<number> {
    let done = 0;
    for (;;) {
      const claimed = await this.#claim();
      if (claimed.length === 0) return done;
      for (const topic of new Set(claimed.map((row) => row.topic))) {
        done += await this.#carry(
          topic,
          claimed.filter((row) => row.topic === topic),
        );
      }
    }
  }

  /** Whether an order is due: one read, where a claim would be a commit. */
  async isBusy(): Promise<boolean> {
    const due = await run(
      this.database.reader,
      sql`select id from workflow_outbox where status = ${'waiting'} and next_at <= ${this.clock.now()} limit 1`,
    );
    return due.length > 0;
  }

  #claim(): Promise<readonly Row[]> {
    const now = this.clock.now();
    return this.database.write((tx) =>
      run<Row>(
        tx,
        sql`update workflow_outbox set next_at = ${addMilliseconds(now, CLAIM_MS)}, attempts = attempts + 1
            where id in (select id from workflow_outbox where status = ${'waiting'} and next_at <= ${now}
                         order by next_at, id limit ${BATCH} ${forUpdateSkipLocked})
            returning id, topic, case_id, payload, attempts`,
      ),
    );
  }

  async #carry(topic: string, rows: readonly Row[]): Promise<number> {
    const carrier = this.carriers.get(topic);
    const messages = rows.map((row) => ({
      id: row.id,
      topic,
      caseId: row.case_id,
      payload: JSON.parse(row.payload) as JsonObject,
    }));
    const carried =
      carrier === undefined
        ? messages.map(({ id }) => ({ id, error: `no carrier for ${topic}` }))
        : await this.#try(carrier, messages);
    const errors = new Map(carried.map(({ id, error }) => [id, error]));
    await this.database.write(async (tx) => {
      for (const row of rows) {
        const error = errors.get(row.id);
        if (error === null)
          await run(
            tx,
            sql`update workflow_outbox set status = ${'done'}, last_error = ${null} where id = ${row.id}`,
          );
        else await run(tx, this.#failed(row, error ?? 'not carried out'));
      }
    });
    return carried.filter(({ error }) => error === null).length;
  }

  async #try(carrier: OutboxCarrier, messages: readonly OutboxMessage[]): Promise<readonly Carried[]> {
    try {
      return await carrier.carry(messages);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown.name : 'error';
      return messages.map(({ id }) => ({ id, error }));
    }
  }

  #failed(row: Row, error: string): Sql {
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (row.attempts - 1), LONGEST_RETRY_MS);
    const status = row.attempts >= MAX_ATTEMPTS ? 'dead' : 'waiting';
    const next = addMilliseconds(this.clock.now(), wait);
    return sql`update workflow_outbox set status = ${status}, next_at = ${next}, last_error = ${error} where id = ${row.id}`;
  }
}
