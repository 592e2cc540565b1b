import { AsyncResource } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import { StorageError } from '../errors.js';
import { IdleWatch } from '../idle-watch.js';
import { finish, UnitOfWork, type Job } from '../unit-of-work.js';
import type { SqliteConnection } from './connection.js';
import { Marks } from './marks.js';

/** How a job ended inside the open transaction; it is told so only once the transaction is durable. */
interface Outcome {
  readonly answer: () => void;
  readonly error: unknown;
}

interface Waiting {
  readonly run: () => Promise<Outcome>;
  readonly fail: (error: Error) => void;
}

interface Limits {
  readonly batch: number;
  readonly idleMs: number;
}

/**
 * Runs units of work one after another on the one connection that writes. Those that are ready at the same
 * time share a transaction, each inside its own savepoint: one durable commit answers them all, one that
 * fails is undone alone, and if the commit fails none is kept. Nobody is answered before the commit, a
 * refusal neither: it may rest on what a neighbour has just written.
 */
export class GroupCommit {
  readonly #queue: Waiting[] = [];
  readonly #marks: Marks;
  readonly #watch: IdleWatch;
  #pump: Promise<void> | null = null;
  #closed = false;
  #purging = false;

  constructor(
    private readonly connection: SqliteConnection,
    private readonly limits: Limits,
  ) {
    this.#marks = new Marks(connection.raw);
    this.#watch = new IdleWatch(limits.idleMs);
  }

  /** Queues a job; resolves when it is durable. */
  submit<T>(job: Job<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StorageError('the database is closed'));
    // The job runs from the queue, yet belongs to its caller: so do request-scoped logs.
    const caller = new AsyncResource('UnitOfWork', { requireManualDestroy: true });
    return new Promise<T>((resolve, reject) => {
      const run = async (): Promise<Outcome> => {
        const attempt = caller.runInAsyncScope(() => this.#attempt(job));
        const [end] = await Promise.allSettled([attempt]);
        return { answer: () => resolve(attempt), error: end.status === 'rejected' ? end.reason : null };
      };
      this.#queue.push({ run, fail: reject });
      this.#pump ??= this.#drain();
    });
  }

  /** Cuts the write-ahead log to nothing, after the next commit. */
  async purge(): Promise<void> {
    this.#purging = true;
    await this.submit({ work: () => Promise.resolve(), keeps: () => true });
    if (!this.#logIsCut()) throw new StorageError('the write-ahead log is in use');
  }

  #logIsCut(): boolean {
    return !this.#purging;
  }

  /** Takes no more jobs and waits for those that were taken. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#pump;
    this.#watch.close();
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      // One turn of the event loop: requests that have arrived meanwhile share the commit.
      await setImmediate();
      await this.#batch();
    }
    this.#pump = null;
  }

  async #batch(): Promise<void> {
    const taken: Waiting[] = [];
    const outcomes: Outcome[] = [];
    try {
      this.#marks.begin();
      while (taken.length < this.limits.batch) {
        const next = this.#queue.shift();
        if (next === undefined) break;
        taken.push(next);
        const outcome = await next.run();
        outcomes.push(outcome);
        // A full disk or an I/O error makes SQLite roll back everything: whoever came before is lost too.
        if (!this.connection.raw.inTransaction)
          throw new StorageError('rolled back', { cause: outcome.error });
      }
      this.#marks.commit();
    } catch (cause) {
      this.#marks.abort();
      // None taken: the transaction could not begin, and those who wait would only wait as long again.
      const lost = taken.length > 0 ? taken : this.#queue.splice(0);
      for (const { fail } of lost) fail(new StorageError('nothing was stored', { cause }));
      return;
    }
    if (this.#purging) this.#cutLog();
    for (const { answer } of outcomes) answer();
  }

  /** What it cannot cut now, because somebody reads there, it cuts after a later commit. */
  #cutLog(): void {
    const [result] = this.connection.raw.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    this.#purging = result?.busy !== 0;
  }

  async #attempt<T>(job: Job<T>): Promise<T> {
    const runner = this.connection.runner();
    const tx = this.connection.dataSource.createEntityManager(runner);
    const unit = new UnitOfWork(tx, this.#marks.heldBy(runner));
    this.#marks.mark(0);
    let kept = false;
    try {
      const value = await this.#watch.guard(runner, () => finish(job, unit));
      kept = job.keeps(value);
      return value;
    } finally {
      unit.abandon();
      runner.revoke();
      if (kept) this.#marks.keep(0);
      else this.#marks.undo(0);
    }
  }
}
