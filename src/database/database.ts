import type { EntityManager } from 'typeorm';
import type { Result } from '../kernel/index.js';

/** A running transaction. Only what is done through it belongs to the unit of work. */
export type Tx = EntityManager;

/**
 * The two doors to storage. `write` and `decide` are durable when they resolve and never interleave on a
 * shared connection; `reader` sees committed data only and never waits for the writer.
 */
export abstract class Database {
  abstract readonly dialect: 'sqlite' | 'postgres';
  /** For queries outside a unit of work. */
  abstract readonly reader: EntityManager;
  /** Runs work in one transaction; commits when it resolves, rolls back alone when it throws. A call inside another joins it. */
  abstract write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Like `write`, but a result that is not ok rolls back too and is returned: a refusal leaves no trace. */
  abstract decide<T, E>(work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>>;
}
