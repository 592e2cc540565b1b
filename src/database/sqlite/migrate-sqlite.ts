import type BetterSqlite3 from 'better-sqlite3';
import { StorageError } from '../errors.js';
import { runPending } from '../migrations.js';
import { PortableDataSource } from '../portable-data-source.js';
import { makeFolderOf, prepareWriter, sqliteOptions, type SqliteOpening } from './connection.js';

/**
 * Runs pending migrations, all or none. The write lock is taken before looking which are pending, so that two
 * processes on one file do not run the same one. Foreign keys rest meanwhile, because altering a table
 * replaces it, and are checked before the commit.
 */
export async function migrateSqlite(opening: SqliteOpening): Promise<void> {
  makeFolderOf(opening.file);
  const opened: BetterSqlite3.Database[] = [];
  const dataSource = new PortableDataSource({
    ...sqliteOptions(opening),
    prepareDatabase: (raw: BetterSqlite3.Database) => {
      opened.push(raw);
      prepareWriter(raw, opening.file);
    },
  });
  await dataSource.initialize();
  try {
    for (const raw of opened) await migrateInside(raw, dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function migrateInside(raw: BetterSqlite3.Database, dataSource: PortableDataSource): Promise<void> {
  raw.pragma('foreign_keys = OFF');
  raw.exec('BEGIN IMMEDIATE');
  try {
    await runPending(dataSource, dataSource.createQueryRunner(), 'none');
    const broken: unknown = raw.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) {
      throw new StorageError(`a migration leaves ${broken.length} rows without what they refer to`);
    }
    raw.exec('COMMIT');
  } finally {
    if (raw.inTransaction) raw.exec('ROLLBACK');
  }
}
