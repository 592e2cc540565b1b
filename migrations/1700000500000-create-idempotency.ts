import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { textColumn } from '../src/database/index.js';

/** Answers kept under the keys of their requests. */
export class CreateIdempotency1700000500000 implements MigrationInterface {
  readonly name = 'CreateIdempotency1700000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'idempotency_key',
        columns: [
          { ...textColumn('person'), isPrimary: true },
          { ...textColumn('key'), isPrimary: true },
          textColumn('request'),
          textColumn('answer'),
          textColumn('at'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('idempotency_key');
  }
}
