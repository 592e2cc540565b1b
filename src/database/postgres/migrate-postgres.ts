import type { QueryRunner } from 'typeorm';
import { StorageError } from '../errors.js';
import { runPending } from '../migrations.js';
import type { Schema } from '../options.js';
import { PortableDataSource } from '../portable-data-source.js';
import { run, sql } from '../sql.js';
import { postgresOptions } from './connection.js';

/** Any number that no other program in the same database uses for its own lock. */
const MIGRATION_LOCK = 548_273_119;

/**
 * Runs pending migrations, all or none. Instances that start together queue at an advisory lock; whoever
 * comes second finds nothing left to do.
 * @throws StorageError when the server would lose text or committed rows
 */
export async function migratePostgres(url: string, schema: Schema): Promise<void> {
  const dataSource = new PortableDataSource({ ...postgresOptions(url, schema), poolSize: 2 });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await refuseUnfitServer(runner);
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runPending(dataSource, runner, 'all');
  } finally {
    // Closing the session gives the lock back.
    await runner.release();
    await dataSource.destroy();
  }
}

/** Settings of the server under which text or committed rows would be lost: name, what may not be, why. */
const UNFIT: readonly (readonly [string, (value: string) => boolean, string])[] = [
  ['server_encoding', (value) => value !== 'UTF8', '数据库编码须为 UTF8，否则存不下全部汉字'],
  ['fsync', (value) => value === 'off', 'PostgreSQL 不得关闭 fsync，否则断电会丢失已提交的记录'],
  [
    'synchronous_commit',
    (value) => value === 'off',
    'PostgreSQL 不得关闭 synchronous_commit，否则断电会丢失已提交的记录',
  ],
];

async function refuseUnfitServer(runner: QueryRunner): Promise<void> {
  for (const [name, isUnfit, fault] of UNFIT) {
    const rows = await run<{ readonly value: string }>(
      runner.manager,
      sql`select current_setting(${name}) as value`,
    );
    if (rows.some((row) => isUnfit(row.value))) throw new StorageError(fault);
  }
}
