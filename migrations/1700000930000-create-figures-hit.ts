import {
  Table,
  TableIndex,
  type MigrationInterface,
  type QueryRunner,
  type TableColumnOptions,
} from 'typeorm';
import { integerColumn, textColumn } from '../src/database/index.js';

/** What cases bring to measures, so that counting reads no case; it can be dropped and comes again. */
export class CreateFiguresHit1700000930000 implements MigrationInterface {
  readonly name = 'CreateFiguresHit1700000930000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    for (const [table, name, columnNames] of INDICES)
      await runner.createIndex(table, new TableIndex({ name, columnNames: [...columnNames] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of [...INDICES].reverse()) await runner.dropIndex(table, name);
    for (const table of [...TABLES].reverse()) await runner.dropTable(table.name);
  }
}

const key = (column: TableColumnOptions, table: string): TableColumnOptions => ({
  ...column,
  isPrimary: true,
  primaryKeyConstraintName: `pk_${table}`,
});

const TABLES = [
  new Table({
    name: 'figures_hit',
    columns: [
      key(textColumn('case_id'), 'figures_hit'),
      key(textColumn('book'), 'figures_hit'),
      key(integerColumn('n'), 'figures_hit'),
      textColumn('measure'),
      textColumn('organ'),
      textColumn('division'),
      textColumn('day'),
      textColumn('since'),
      textColumn('until'),
      integerColumn('seq'),
      textColumn('entry_on'),
      textColumn('same', { nullable: true }),
      textColumn('amount'),
    ],
    indices: [
      {
        name: 'ix_figures_hit_day',
        columnNames: ['book', 'measure', 'organ', 'day', 'case_id', 'n'],
      },
    ],
  }),
  new Table({
    name: 'figures_read',
    columns: [key(textColumn('case_id'), 'figures_read'), key(textColumn('book'), 'figures_read')],
  }),
];

/** By these two it is known which cases have gone further than their records, without reading one of either. */
const INDICES = [
  ['workflow_case', 'ix_workflow_case_version', ['id', 'version']],
  ['figures_record', 'ix_figures_record_seq', ['case_id', 'seq', 'maker']],
] as const;
