import { QueryFailedError, QueryResult, type ObjectLiteral } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { isErrorLike, OutsideUnitOfWorkError } from '../errors.js';
import type { Activity } from '../idle-watch.js';
import type { Statements } from './statements.js';

type Parameters = unknown[] | ObjectLiteral | undefined;

/**
 * One unit of work's hold on a connection that all share. It ends with the unit: a statement that comes
 * later, from a call that nobody awaited, is refused instead of falling into somebody else's transaction.
 * Statements run at once on the connection, without the driver's waits in between.
 */
export class SqliteRunner extends BetterSqlite3QueryRunner implements Activity {
  begun = 0;
  readonly running = 0;

  constructor(
    driver: BetterSqlite3Driver,
    private readonly statements: Statements,
  ) {
    super(driver);
    // TypeORM opens a transaction around `save` unless one is running: here one always is.
    this.isTransactionActive = true;
  }

  override query(text: string, parameters: Parameters, structured: true): Promise<QueryResult>;
  override query(text: string, parameters?: Parameters, structured?: boolean): Promise<unknown>;
  override async query(text: string, parameters: Parameters = [], structured = false): Promise<unknown> {
    if (this.isReleased) throw new OutsideUnitOfWorkError('a statement after the end of its unit of work');
    if (!Array.isArray(parameters)) throw new TypeError('parameters are given in order, not by name');
    this.begun += 1;
    const values = parameters.map(bindable);
    try {
      const result = this.#execute(text, values);
      return structured ? result : result.raw;
    } catch (error) {
      if (error instanceof OutsideUnitOfWorkError || !isErrorLike(error)) throw error;
      throw new QueryFailedError(text, values, error);
    }
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

  override async release(): Promise<void> {
    // TypeORM releases what it believes to own; the unit of work ends by `revoke` alone.
  }

  /** Refuses every statement from now on. */
  revoke(): void {
    this.isReleased = true;
  }

  #execute(text: string, values: unknown[]): QueryResult {
    const statement = this.statements.of(text);
    const result = new QueryResult();
    if (statement.reader) {
      result.records = statement.all(values);
      result.affected = result.records.length;
      result.raw = result.records;
    } else {
      const { changes, lastInsertRowid } = statement.run(values);
      result.affected = changes;
      result.raw = lastInsertRowid;
    }
    return result;
  }
}

/** better-sqlite3 binds no booleans and no undefined. */
function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === undefined ? null : value;
}
