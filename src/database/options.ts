import type { MigrationInterface } from 'typeorm';
import type { DatabaseTarget } from '../config/index.js';

/** An entity: a class that TypeORM can make without arguments. */
export type EntityClass<T extends object = object> = new () => T;
export type MigrationClass = new () => MigrationInterface;

/** What the rooms bring with them: the composition hands over all of it, `database` knows none of them. */
export interface Schema {
  readonly entities: readonly EntityClass[];
  /** They run in the order of the timestamps that end their names. */
  readonly migrations: readonly MigrationClass[];
}

export interface DatabaseLimits {
  /** SQLite: most units of work that share one commit. */
  readonly batch: number;
  /** PostgreSQL: most connections that write, and as many again that read. */
  readonly pool: number;
  /** A unit of work that asks nothing of the database for so long is given up, in milliseconds. */
  readonly idleMs: number;
  /** Longest wait for a lock that another process holds, in milliseconds. */
  readonly lockMs: number;
}

export const DEFAULT_LIMITS: DatabaseLimits = { batch: 64, pool: 10, idleMs: 30_000, lockMs: 5_000 };

export interface DatabaseOptions extends Schema {
  readonly target: DatabaseTarget;
  readonly limits?: Partial<DatabaseLimits>;
}
