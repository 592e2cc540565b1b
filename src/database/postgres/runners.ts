import { Client } from 'pg';
import type { ObjectLiteral, QueryResult } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { OutsideUnitOfWorkError, StorageError } from '../errors.js';
import type { Activity } from '../idle-watch.js';
import { refuseTransactionControl } from '../transaction-control.js';
import type { Savepoints } from '../unit-of-work.js';

type Parameters = unknown[] | ObjectLiteral | undefined;

/** A connection on which nobody but us begins or ends a transaction. */
class GuardedRunner extends PostgresQueryRunner {
  constructor(driver: PostgresDriver) {
    super(driver, 'master');
  }

  override query(text: string, parameters: Parameters, structured: true): Promise<QueryResult>;
  override query(text: string, parameters?: Parameters, structured?: boolean): Promise<unknown>;
  override async query(text: string, parameters?: Parameters, structured = false): Promise<unknown> {
    refuseTransactionControl(text);
    const result: unknown = await super.query(text, parameters, structured);
    return result;
  }

  override async startTransaction(): Promise<void> {
    throw new OutsideUnitOfWorkError('startTransaction');
  }

  override async commitTransaction(): Promise<void> {
    throw new OutsideUnitOfWorkError('commitTransaction');
  }

  override async rollbackTransaction(): Promise<void> {
    throw new OutsideUnitOfWorkError('rollbackTransaction');
  }
}

/** Reads committed rows, a connection for each statement. */
export class ReadingRunner extends GuardedRunner {}

/** One unit of work's own connection, from `begin` to `end`. */
export class WritingRunner extends GuardedRunner implements Activity, Savepoints {
  begun = 0;
  running = 0;
  #ended = false;

  constructor(driver: PostgresDriver) {
    super(driver);
    // TypeORM opens a transaction around `save` unless one is running: here one always is.
    this.isTransactionActive = true;
  }

  override query(text: string, parameters: Parameters, structured: true): Promise<QueryResult>;
  override query(text: string, parameters?: Parameters, structured?: boolean): Promise<unknown>;
  override async query(text: string, parameters?: Parameters, structured = false): Promise<unknown> {
    if (this.#ended) throw new OutsideUnitOfWorkError('a statement after the end of its unit of work');
    this.begun += 1;
    this.running += 1;
    try {
      return await super.query(text, parameters, structured);
    } finally {
      this.running -= 1;
    }
  }

  override async release(): Promise<void> {
    // TypeORM releases what it believes to own; the unit of work ends by `end` alone.
  }

  async begin(): Promise<void> {
    await this.#control('BEGIN ISOLATION LEVEL READ COMMITTED');
  }

  /**
   * Commits; from here on every statement is refused.
   * @throws StorageError when PostgreSQL answers with a rollback: a statement had failed and the work went on
   */
  async commit(): Promise<void> {
    this.#ended = true;
    const command = await this.#send('COMMIT');
    if (command !== 'COMMIT') {
      throw new StorageError('nothing was stored: a statement failed and its error was passed over');
    }
  }

  /** Undoes everything; a connection that cannot even do that is thrown away, which undoes it too. */
  async abort(): Promise<void> {
    this.#ended = true;
    try {
      await this.#send('ROLLBACK');
    } catch (error) {
      this.releaseCallback?.(error);
      this.releaseCallback = undefined;
    }
  }

  async mark(depth: number): Promise<void> {
    await this.#control(`SAVEPOINT unit_${depth}`);
  }

  async keep(depth: number): Promise<void> {
    await this.#control(`RELEASE SAVEPOINT unit_${depth}`);
  }

  async undo(depth: number): Promise<void> {
    await this.#control(`ROLLBACK TO SAVEPOINT unit_${depth}`);
  }

  /** Gives the connection back. */
  async end(): Promise<void> {
    this.#ended = true;
    await super.release();
  }

  async #control(statement: string): Promise<void> {
    if (this.#ended) throw new OutsideUnitOfWorkError('a joined call after the end of its unit of work');
    await this.#send(statement);
  }

  async #send(statement: string): Promise<string> {
    const client: unknown = await this.connect();
    if (!(client instanceof Client)) throw new StorageError('no connection to PostgreSQL');
    const { command } = await client.query(statement);
    return command;
  }
}
