import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integerColumn } from '../src/database/index.js';

/** One row that counts how often the portal's pages have changed, so that a rendered list knows whether it is still true. */
export class CreatePortalStamp1700000700000 implements MigrationInterface {
  readonly name = 'CreatePortalStamp1700000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'portal_stamp',
        columns: [
          { ...integerColumn('id'), isPrimary: true, primaryKeyConstraintName: 'pk_portal_stamp' },
          integerColumn('stamp'),
        ],
      }),
    );
    await runner.query('insert into portal_stamp (id, stamp) values (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('portal_stamp');
  }
}
