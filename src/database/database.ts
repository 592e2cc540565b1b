import type { EntityManager } from 'typeorm';
import type { Result } from '../kernel/index.js';

/** A running transaction. Only what is done through it belongs to the unit of work. */
export type Tx = EntityManager;

export type Dialect = 'sqlite' | 'postgres';

/**
 * The two doors to storage. `write` and `decide` are durable when they resolve and never interleave on a
 * shared connection; `reader` sees committed data only and never waits for the writer.
 *
 * On SQLite units of work run one after another. On PostgreSQL they run side by side under READ COMMITTED:
 * what a decision rests on is locked (`forUpdate`) or version-checked (`updateVersioned`), and a unit that
 * loses to another is run again from its beginning, so that `work` must not keep anything outside itself.
 */
export abstract class Database {
  abstract readonly dialect: Dialect;
  /** For queries outside a unit of work. */
  abstract readonly reader: EntityManager;
  /**
   * Runs work in one transaction; commits when it resolves, rolls back alone when it throws. A call inside
   * another joins it: it commits with the outer one, and when it fails only its own part is undone.
   */
  abstract write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Like `write`, but a result that is not ok rolls back too and is returned: a refusal leaves no trace. */
  abstract decide<T, E>(work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>>;
  /**
   * Leaves nothing of what was destroyed in files beside the tables. On SQLite the write-ahead log, which still holds
   * earlier pages, is carried over and cut to nothing. PostgreSQL's files are its operator's (docs/adr/0011).
   * @throws StorageError when a reader is in the way; to be tried again
   */
  abstract purge(): Promise<void>;
  /** Waits for what is running and lets go of the storage; calls that come later are refused. */
  abstract close(): Promise<void>;
}
