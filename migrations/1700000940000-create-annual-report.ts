import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integerColumn, textColumn } from '../src/database/index.js';

/** Which case is the yearly report of which organ and year. */
export class CreateAnnualReport1700000940000 implements MigrationInterface {
  readonly name = 'CreateAnnualReport1700000940000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(CASES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(CASES.name);
  }
}

const CASES = new Table({
  name: 'annual_report_case',
  columns: [{ ...textColumn('case_id'), isPrimary: true }, textColumn('organ'), integerColumn('year')],
  indices: [{ name: 'ix_annual_report_case_organ', columnNames: ['organ', 'year'] }],
});
