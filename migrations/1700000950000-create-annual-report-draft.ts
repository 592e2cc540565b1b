import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integerColumn, textColumn } from '../src/database/index.js';

/** What people have written of a yearly report, by organ and year. */
export class CreateAnnualReportDraft1700000950000 implements MigrationInterface {
  readonly name = 'CreateAnnualReportDraft1700000950000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(DRAFTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(DRAFTS.name);
  }
}

const DRAFTS = new Table({
  name: 'annual_report_draft',
  columns: [
    { ...textColumn('organ'), isPrimary: true, primaryKeyConstraintName: 'pk_annual_report_draft' },
    { ...integerColumn('year'), isPrimary: true, primaryKeyConstraintName: 'pk_annual_report_draft' },
    integerColumn('version'),
    textColumn('body'),
    textColumn('saved_by'),
    textColumn('saved_at'),
    textColumn('declared_by'),
  ],
});
