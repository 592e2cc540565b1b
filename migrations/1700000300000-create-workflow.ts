import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { integerColumn, textColumn } from '../src/database/index.js';

const key = (name: string): TableColumnOptions => ({ ...textColumn(name), isPrimary: true });
const maybe = (name: string): TableColumnOptions => textColumn(name, { nullable: true });

/** Cases and what hangs on them: tasks, participants, deadlines, the outbox, refused attempts. */
export class CreateWorkflow1700000300000 implements MigrationInterface {
  readonly name = 'CreateWorkflow1700000300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table.name);
  }
}

const TABLES = [
  new Table({
    name: 'workflow_case',
    columns: [
      key('id'),
      textColumn('chart'),
      textColumn('pack'),
      textColumn('pack_from'),
      textColumn('pack_sha256'),
      textColumn('value'),
      textColumn('facts'),
      integerColumn('version'),
      textColumn('head_hash'),
      textColumn('organ'),
      textColumn('division'),
      textColumn('created_by'),
      textColumn('created_at'),
      textColumn('updated_at'),
      maybe('closed_at'),
      integerColumn('sealed'),
    ],
    indices: [
      { name: 'ix_workflow_case_organ', columnNames: ['organ', 'updated_at', 'id'] },
      { name: 'ix_workflow_case_division', columnNames: ['division', 'updated_at', 'id'] },
    ],
  }),
  new Table({
    name: 'workflow_task',
    columns: [
      key('case_id'),
      key('task'),
      { ...integerColumn('alternative'), isPrimary: true },
      textColumn('state'),
      maybe('role'),
      maybe('organ'),
      maybe('person'),
      textColumn('excluded'),
      textColumn('status'),
      textColumn('opened_at'),
      maybe('ended_at'),
      maybe('done_by'),
      maybe('outcome'),
    ],
    indices: [
      { name: 'ix_workflow_task_role', columnNames: ['status', 'role', 'organ'] },
      { name: 'ix_workflow_task_person', columnNames: ['status', 'person'] },
    ],
  }),
  new Table({
    name: 'workflow_participant',
    columns: [key('case_id'), key('person'), textColumn('since')],
    indices: [{ name: 'ix_workflow_participant_person', columnNames: ['person'] }],
  }),
  new Table({
    name: 'workflow_deadline',
    columns: [
      key('case_id'),
      key('token'),
      textColumn('name'),
      textColumn('state'),
      textColumn('term'),
      maybe('due_on'),
      maybe('due_at'),
      textColumn('status'),
      maybe('calendar'),
    ],
    indices: [{ name: 'ix_workflow_deadline_due', columnNames: ['status', 'due_at'] }],
  }),
  new Table({
    name: 'workflow_outbox',
    columns: [
      key('id'),
      textColumn('topic'),
      textColumn('case_id'),
      textColumn('payload'),
      textColumn('status'),
      integerColumn('attempts'),
      textColumn('next_at'),
      textColumn('created_at'),
      maybe('last_error'),
    ],
    indices: [{ name: 'ix_workflow_outbox_next', columnNames: ['status', 'next_at'] }],
  }),
  new Table({
    name: 'workflow_notice',
    columns: [
      key('id'),
      textColumn('case_id'),
      textColumn('at'),
      textColumn('action'),
      textColumn('state'),
      maybe('person'),
      maybe('role'),
      maybe('organ'),
      maybe('message'),
    ],
    indices: [
      { name: 'ix_workflow_notice_person', columnNames: ['person', 'at'] },
      { name: 'ix_workflow_notice_role', columnNames: ['role', 'organ', 'at'] },
    ],
  }),
  new Table({
    name: 'workflow_attempt',
    columns: [
      key('id'),
      maybe('case_id'),
      textColumn('at'),
      textColumn('person'),
      textColumn('event'),
      textColumn('reasons'),
    ],
    indices: [{ name: 'ix_workflow_attempt_case', columnNames: ['case_id', 'at'] }],
  }),
];
