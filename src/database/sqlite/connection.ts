import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import type { BetterSqlite3DataSourceOptions } from 'typeorm/driver/better-sqlite3/BetterSqlite3DataSourceOptions.js';
import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { StorageError } from '../errors.js';
import { GuardedDataSource } from '../guarded-data-source.js';
import { ReadableNames } from '../naming.js';
import type { Schema } from '../options.js';
import { SqliteRunner } from './runner.js';
import { Statements } from './statements.js';

/** One open connection with what TypeORM knows about it. */
export interface SqliteConnection {
  readonly raw: BetterSqlite3.Database;
  readonly dataSource: GuardedDataSource;
  /** A hold on the connection for one unit of work. */
  runner(): SqliteRunner;
}

export interface SqliteOpening {
  readonly file: string;
  readonly schema: Schema;
  /** Longest wait for another process that writes, in milliseconds. */
  readonly lockMs: number;
}

/** The connection that writes. */
export function openWriter(opening: SqliteOpening): Promise<SqliteConnection> {
  return open(opening, false, (raw) => prepareWriter(raw, opening.file));
}

/** The connection that reads: every statement sees the last commit, and none waits for the writer. */
export function openReader(opening: SqliteOpening): Promise<SqliteConnection> {
  return open(opening, true, (raw) => raw.pragma('query_only = ON'));
}

/** Drafts and personal data lie in the folder: nobody but the service's own account looks inside. */
export function makeFolderOf(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
}

/**
 * A commit is on the disk when it returns: `synchronous=FULL` also where the build's default under WAL is less.
 * @throws StorageError when the file system cannot carry a write-ahead log
 */
export function prepareWriter(raw: BetterSqlite3.Database, file: string): void {
  const mode: unknown = raw.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new StorageError(`SQLite 无法在此文件系统上使用 WAL：${file}`);
  raw.pragma('synchronous = FULL');
  // What is destroyed as a state secret must be gone from the file, not only from the table.
  raw.pragma('secure_delete = ON');
  raw.pragma('trusted_schema = OFF');
  // A checkpoint writes the same busy pages however many commits it covers: an eighth of them, each 32 MiB of log.
  raw.pragma('wal_autocheckpoint = 8000');
}

/** What every connection to the file has in common, migrations and schema comparison included. */
export function sqliteOptions({ file, schema, lockMs }: SqliteOpening): BetterSqlite3DataSourceOptions {
  return {
    type: 'better-sqlite3',
    database: file,
    timeout: lockMs,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    namingStrategy: new ReadableNames(),
    synchronize: false,
    logging: false,
  };
}

async function open(
  opening: SqliteOpening,
  readonly: boolean,
  prepare: (raw: BetterSqlite3.Database) => void,
): Promise<SqliteConnection> {
  const opened: BetterSqlite3.Database[] = [];
  const dataSource = new GuardedDataSource({
    ...sqliteOptions(opening),
    readonly,
    prepareDatabase: (raw: BetterSqlite3.Database) => {
      opened.push(raw);
      prepare(raw);
    },
  });
  await dataSource.initialize();
  const { driver } = dataSource;
  const [raw] = opened;
  if (raw === undefined || !(driver instanceof BetterSqlite3Driver))
    throw new StorageError('no SQLite driver');
  const statements = new Statements(raw);
  return { raw, dataSource, runner: () => new SqliteRunner(driver, statements) };
}
