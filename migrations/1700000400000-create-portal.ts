import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { integerColumn, textColumn } from '../src/database/index.js';

const maybe = (name: string): TableColumnOptions => textColumn(name, { nullable: true });

/** Pages of the public portal, rendered at release. */
export class CreatePortal1700000400000 implements MigrationInterface {
  readonly name = 'CreatePortal1700000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'portal_page',
        columns: [
          { ...textColumn('path'), isPrimary: true },
          textColumn('case_id'),
          textColumn('slug'),
          textColumn('kind'),
          integerColumn('listed'),
          textColumn('status'),
          textColumn('title'),
          maybe('document_number'),
          maybe('index_number'),
          textColumn('issuer'),
          textColumn('standing'),
          integerColumn('has_interpretation'),
          textColumn('published_at'),
          textColumn('etag'),
          textColumn('html'),
          maybe('record'),
        ],
        indices: [
          { name: 'ix_portal_page_list', columnNames: ['status', 'listed', 'published_at', 'slug'] },
          { name: 'ix_portal_page_kind', columnNames: ['status', 'kind', 'published_at', 'slug'] },
          { name: 'ix_portal_page_case', columnNames: ['case_id'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('portal_page');
  }
}
