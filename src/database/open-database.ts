import type { Database } from './database.js';
import { DEFAULT_LIMITS, type DatabaseLimits, type DatabaseOptions } from './options.js';
import { migratePostgres } from './postgres/migrate-postgres.js';
import { PostgresDatabase } from './postgres/postgres-database.js';
import { migrateSqlite } from './sqlite/migrate-sqlite.js';
import { SqliteDatabase } from './sqlite/sqlite-database.js';

/**
 * Brings the storage to the present schema and opens it.
 * @throws StorageError when the storage is unfit or newer than this program
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const limits: DatabaseLimits = { ...DEFAULT_LIMITS, ...options.limits };
  const { target } = options;
  if (target.kind === 'postgres') {
    await migratePostgres(target.url, options);
    return PostgresDatabase.open(target.url, options, limits);
  }
  await migrateSqlite({ file: target.file, schema: options, lockMs: limits.lockMs });
  return SqliteDatabase.open(target.file, options, limits);
}
