import { PortableDataSource } from '../../src/database/portable-data-source.js';
import { DEFAULT_LIMITS, type DatabaseOptions } from '../../src/database/options.js';
import { postgresOptions } from '../../src/database/postgres/connection.js';
import { sqliteOptions } from '../../src/database/sqlite/connection.js';

/**
 * What TypeORM would run to make the tables what the entities say: nothing, when the migrations are right.
 * Pass every entity of the product; the database must have been opened before.
 */
export async function schemaDrift(options: DatabaseOptions): Promise<string[]> {
  const { target } = options;
  const dataSource = new PortableDataSource(
    target.kind === 'postgres'
      ? postgresOptions(target.url, options)
      : sqliteOptions({ file: target.file, schema: options, lockMs: DEFAULT_LIMITS.lockMs }),
  );
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
