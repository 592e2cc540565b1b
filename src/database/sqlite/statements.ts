import type BetterSqlite3 from 'better-sqlite3';
import { refuseTransactionControl } from '../transaction-control.js';

export type SqliteStatement = BetterSqlite3.Statement<unknown[], Record<string, unknown>>;

/** Several times more than the application has of fixed statements; lists of varying length push out the oldest. */
const CAPACITY = 1_000;

/** Prepared statements of one connection, kept across units of work; the oldest goes first. */
export class Statements {
  readonly #prepared = new Map<string, SqliteStatement>();

  constructor(private readonly connection: BetterSqlite3.Database) {}

  /**
   * The prepared form of a statement.
   * @throws OutsideUnitOfWorkError for a statement that would begin or end a transaction
   */
  of(text: string): SqliteStatement {
    const known = this.#prepared.get(text);
    if (known !== undefined) return known;
    refuseTransactionControl(text);
    const statement = this.connection.prepare<unknown[], Record<string, unknown>>(text);
    this.#prepared.set(text, statement);
    if (this.#prepared.size > CAPACITY) this.#dropOldest();
    return statement;
  }

  #dropOldest(): void {
    const [oldest] = this.#prepared.keys();
    if (oldest !== undefined) this.#prepared.delete(oldest);
  }
}
