import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { textColumn } from '../src/database/index.js';

/** The desk: everybody's own phrases, when a clock was started, and the paths along which a desk is searched. */
export class CreateDesk1700000920000 implements MigrationInterface {
  readonly name = 'CreateDesk1700000920000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(PHRASES);
    for (const [table, name, column] of INDICES)
      await runner.createIndex(table, new TableIndex({ name, columnNames: [column] }));
    // Not by the helper, which on SQLite writes the whole table anew.
    await runner.query('ALTER TABLE "workflow_deadline" ADD COLUMN "started_at" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "workflow_deadline" DROP COLUMN "started_at"');
    for (const [table, name] of [...INDICES].reverse()) await runner.dropIndex(table, name);
    await runner.dropTable(PHRASES.name);
  }
}

const PHRASES = new Table({
  name: 'desk_phrase',
  columns: [{ ...textColumn('id'), isPrimary: true }, textColumn('person'), textColumn('text')],
  indices: [{ name: 'ix_desk_phrase_person', columnNames: ['person'] }],
});

const INDICES = [
  ['workflow_task', 'ix_workflow_task_done_by', 'done_by'],
  ['workflow_case', 'ix_workflow_case_created_by', 'created_by'],
  ['workflow_notice', 'ix_workflow_notice_case', 'case_id'],
] as const;
