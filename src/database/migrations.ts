import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { StorageError } from './errors.js';

/**
 * Runs the migrations that have not run yet, in their order.
 * @throws StorageError when the database has seen a migration that this version does not know
 */
export async function runPending(
  dataSource: DataSource,
  runner: QueryRunner,
  transaction: 'all' | 'none',
): Promise<void> {
  const executor = new MigrationExecutor(dataSource, runner);
  executor.transaction = transaction;
  const known = new Set(
    dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name),
  );
  const foreign = (await executor.getExecutedMigrations()).filter(({ name }) => !known.has(name));
  if (foreign.length > 0) {
    const names = foreign.map(({ name }) => name).join('、');
    throw new StorageError(
      `数据库由更新的版本建立，本程序不认识其中的变更：${names}。请使用不低于该版本的程序`,
    );
  }
  await executor.executePendingMigrations();
}
