import type { QueryRunner } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { StorageError } from '../errors.js';
import { GuardedDataSource } from '../guarded-data-source.js';
import { ReadableNames } from '../naming.js';
import type { DatabaseLimits, Schema } from '../options.js';
import { PortableDataSource } from '../portable-data-source.js';
import { ReadingRunner, WritingRunner } from './runners.js';

/** Reads only: the server itself refuses anything else on these connections. */
class ReadingDataSource extends PortableDataSource {
  override createQueryRunner(): QueryRunner {
    const runner = new ReadingRunner(driverOf(this));
    this.createEntityManager(runner);
    return runner;
  }
}

/** Connections that write, each handed to one unit of work at a time. */
export class WritingDataSource extends GuardedDataSource {
  /** A connection for one unit of work. */
  openRunner(): WritingRunner {
    return new WritingRunner(driverOf(this));
  }
}

export async function openWritingPool(
  url: string,
  schema: Schema,
  limits: DatabaseLimits,
): Promise<WritingDataSource> {
  const pool = new WritingDataSource({
    ...postgresOptions(url, schema),
    poolSize: limits.pool,
    extra: {
      options: settings({
        lock_timeout: limits.lockMs,
        idle_in_transaction_session_timeout: 2 * limits.idleMs,
      }),
    },
  });
  await pool.initialize();
  return pool;
}

export async function openReadingPool(
  url: string,
  schema: Schema,
  limits: DatabaseLimits,
): Promise<PortableDataSource> {
  const pool = new ReadingDataSource({
    ...postgresOptions(url, schema),
    poolSize: limits.pool,
    extra: { options: settings({ default_transaction_read_only: 'on' }) },
  });
  await pool.initialize();
  return pool;
}

/** What every connection to the server has in common, migrations and schema comparison included. */
export function postgresOptions(url: string, schema: Schema): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    namingStrategy: new ReadableNames(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    applicationName: 'wugongkai',
    // Counts and positions stay numbers, as on SQLite; none comes near 2^53.
    parseInt8: true,
  };
}

function settings(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

function driverOf(dataSource: PortableDataSource): PostgresDriver {
  const { driver } = dataSource;
  if (!(driver instanceof PostgresDriver)) throw new StorageError('no PostgreSQL driver');
  return driver;
}
