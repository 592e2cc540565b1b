import type { EntityManager } from 'typeorm';
import { StorageError } from '../errors.js';
import { IdleWatch } from '../idle-watch.js';
import { JoiningDatabase } from '../joining-database.js';
import type { DatabaseLimits, Schema } from '../options.js';
import { finish, UnitOfWork, type Job } from '../unit-of-work.js';
import type { PortableDataSource } from '../portable-data-source.js';
import { openReadingPool, openWritingPool, type WritingDataSource } from './connection.js';
import { retrying } from './retry.js';

/** The shared store: every unit of work on a connection and in a transaction of its own. */
export class PostgresDatabase extends JoiningDatabase {
  override readonly dialect = 'postgres';
  override readonly reader: EntityManager;
  readonly #running = new Set<Promise<unknown>>();
  readonly #watch: IdleWatch;
  #closed = false;

  private constructor(
    private readonly writing: WritingDataSource,
    private readonly reading: PortableDataSource,
    limits: DatabaseLimits,
  ) {
    super();
    this.reader = reading.manager;
    this.#watch = new IdleWatch(limits.idleMs);
  }

  /** Connects to a server whose migrations have run. */
  static async open(url: string, schema: Schema, limits: DatabaseLimits): Promise<PostgresDatabase> {
    const writing = await openWritingPool(url, schema, limits);
    return new PostgresDatabase(writing, await openReadingPool(url, schema, limits), limits);
  }

  override purge(): Promise<void> {
    return Promise.resolve();
  }

  override async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
    this.#watch.close();
    await this.reading.destroy();
    await this.writing.destroy();
  }

  protected override async begin<T>(job: Job<T>): Promise<T> {
    if (this.#closed) throw new StorageError('the database is closed');
    const run = retrying(() => this.#attempt(job));
    this.#running.add(run);
    try {
      return await run;
    } finally {
      this.#running.delete(run);
    }
  }

  async #attempt<T>(job: Job<T>): Promise<T> {
    const runner = this.writing.openRunner();
    try {
      await runner.begin();
      const unit = new UnitOfWork(this.writing.createEntityManager(runner), runner);
      let kept = false;
      try {
        const value = await this.#watch.guard(runner, () => finish(job, unit));
        kept = job.keeps(value);
        if (kept) await runner.commit();
        return value;
      } finally {
        unit.abandon();
        if (!kept) await runner.abort();
      }
    } finally {
      await runner.end();
    }
  }
}
