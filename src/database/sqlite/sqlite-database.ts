import type { EntityManager } from 'typeorm';
import { JoiningDatabase } from '../joining-database.js';
import type { DatabaseLimits, Schema } from '../options.js';
import type { Job } from '../unit-of-work.js';
import { openReader, openWriter, type SqliteConnection } from './connection.js';
import { GroupCommit } from './group-commit.js';

/** The embedded store: one file, one connection that writes, one that reads. */
export class SqliteDatabase extends JoiningDatabase {
  override readonly dialect = 'sqlite';
  override readonly reader: EntityManager;
  readonly #commits: GroupCommit;

  private constructor(
    private readonly writing: SqliteConnection,
    private readonly reading: SqliteConnection,
    limits: DatabaseLimits,
  ) {
    super();
    this.#commits = new GroupCommit(writing, limits);
    this.reader = reading.dataSource.createEntityManager(reading.runner());
  }

  /** Opens a file whose migrations have run. */
  static async open(file: string, schema: Schema, limits: DatabaseLimits): Promise<SqliteDatabase> {
    const opening = { file, schema, lockMs: limits.lockMs };
    const writing = await openWriter(opening);
    return new SqliteDatabase(writing, await openReader(opening), limits);
  }

  override purge(): Promise<void> {
    return this.#commits.purge();
  }

  override async close(): Promise<void> {
    await this.#commits.close();
    await this.reading.dataSource.destroy();
    await this.writing.dataSource.destroy();
  }

  protected override begin<T>(job: Job<T>): Promise<T> {
    return this.#commits.submit(job);
  }
}
