import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { textColumn } from '../src/database/index.js';

/** Sheets that somebody stood behind, under the digest that the ledger names. */
export class CreateAssessment1700000910000 implements MigrationInterface {
  readonly name = 'CreateAssessment1700000910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_sheet',
        columns: [
          { ...textColumn('digest'), isPrimary: true, primaryKeyConstraintName: 'pk_assessment_sheet' },
          textColumn('body'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_sheet');
  }
}
