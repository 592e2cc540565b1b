import { QueryFailedError } from 'typeorm';

/** Code that writes outside `Database.write` or `decide`, or after its unit of work has ended: a bug. */
export class OutsideUnitOfWorkError extends Error {
  override readonly name = 'OutsideUnitOfWorkError';

  constructor(what: string) {
    super(`${what}: only Database.write and Database.decide begin and end transactions`);
  }
}

/** The storage could not make a unit of work durable, or is closed: nothing of it was kept. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** What SQLite and PostgreSQL call a second row with the same key. */
const UNIQUE_VIOLATIONS = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

/**
 * Whether a statement failed because a row with the same key is there. On PostgreSQL the unit of work is lost
 * with it, unless the statement ran in a joined call of its own.
 */
export function isUniqueViolation(error: unknown): boolean {
  return UNIQUE_VIOLATIONS.has(engineCode(error) ?? '');
}

/** The engine's own code of an error: `SQLITE_BUSY`, `40001`. */
export function engineCode(error: unknown): string | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!isErrorLike(cause) || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}

/** An engine's error; better-sqlite3 makes its own, which are no instances of `Error` where code runs in a context of its own. */
export function isErrorLike(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'message' in error;
}
