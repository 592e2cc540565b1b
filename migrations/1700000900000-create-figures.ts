import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { integerColumn, textColumn } from '../src/database/index.js';

/** Records of cases for counting, which can be dropped and rebuilt; and figures that people entered. */
export class CreateFigures1700000900000 implements MigrationInterface {
  readonly name = 'CreateFigures1700000900000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table.name);
  }
}

const key = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isPrimary: true });

const TABLES = [
  new Table({
    name: 'figures_record',
    columns: [
      key(textColumn('case_id')),
      integerColumn('seq'),
      textColumn('maker'),
      textColumn('organ'),
      textColumn('division'),
      textColumn('opened_on'),
      textColumn('record'),
    ],
    indices: [{ name: 'ix_figures_record_organ', columnNames: ['organ', 'opened_on', 'case_id'] }],
  }),
  new Table({
    name: 'figures_supplied',
    columns: [
      key(integerColumn('seq')),
      textColumn('organ'),
      textColumn('division'),
      textColumn('period'),
      textColumn('key'),
      textColumn('value'),
      textColumn('note'),
      textColumn('person'),
      textColumn('at'),
    ],
    indices: [{ name: 'ix_figures_supplied_key', columnNames: ['organ', 'period', 'key', 'seq'] }],
  }),
];
