import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { integerColumn, textColumn } from '../src/database/index.js';

const key = (name: string): TableColumnOptions => ({ ...textColumn(name), isPrimary: true });
const maybe = (name: string): TableColumnOptions => textColumn(name, { nullable: true });

/** Documents: stored content and who uses it, the list, versions, numbers; the secrecy reviews and incidents. */
export class CreateDocuments1700000310000 implements MigrationInterface {
  readonly name = 'CreateDocuments1700000310000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table.name);
  }
}

const TABLES = [
  new Table({
    name: 'content',
    columns: [
      key('hash'),
      textColumn('media_type'),
      integerColumn('size'),
      textColumn('encoding'),
      maybe('data'),
      textColumn('stored_at'),
      maybe('destroyed_at'),
    ],
  }),
  new Table({
    name: 'content_use',
    columns: [key('case_id'), key('hash'), textColumn('part')],
    indices: [{ name: 'ix_content_use_hash', columnNames: ['hash'] }],
  }),
  new Table({
    name: 'document',
    columns: [
      key('case_id'),
      textColumn('organ'),
      textColumn('division'),
      textColumn('created_by'),
      textColumn('kind'),
      maybe('document_type'),
      textColumn('title'),
      maybe('attribute'),
      maybe('document_number'),
      maybe('index_number'),
      maybe('signed_on'),
      maybe('published_on'),
      textColumn('validity'),
      textColumn('state'),
      integerColumn('version'),
      textColumn('updated_at'),
      integerColumn('sealed'),
    ],
    indices: [
      { name: 'ix_document_updated', columnNames: ['updated_at', 'case_id'] },
      { name: 'ix_document_organ', columnNames: ['organ', 'updated_at', 'case_id'] },
      { name: 'ix_document_division', columnNames: ['division', 'updated_at', 'case_id'] },
      { name: 'ix_document_created_by', columnNames: ['created_by'] },
      { name: 'ix_document_number', columnNames: ['document_number'] },
      { name: 'ix_document_index_number', columnNames: ['index_number'] },
    ],
  }),
  new Table({
    name: 'document_version',
    columns: [
      key('case_id'),
      { ...integerColumn('version'), isPrimary: true },
      textColumn('content_hash'),
      textColumn('body_hash'),
      textColumn('attachments'),
      textColumn('made_by'),
      textColumn('made_at'),
    ],
  }),
  new Table({ name: 'serial_number', columns: [key('series'), integerColumn('last')] }),
  new Table({
    name: 'issued_number',
    columns: [key('kind'), key('number'), textColumn('case_id'), textColumn('issued_at')],
  }),
  new Table({
    name: 'secrecy_review',
    columns: [
      key('case_id'),
      { ...integerColumn('seq'), isPrimary: true },
      textColumn('event'),
      integerColumn('version'),
      maybe('content_hash'),
      maybe('step'),
      textColumn('reviewed_by'),
      maybe('on_behalf_of'),
      textColumn('reviewed_at'),
      textColumn('outcome'),
      textColumn('form'),
    ],
  }),
  new Table({
    name: 'secrecy_incident',
    columns: [
      key('case_id'),
      textColumn('organ'),
      textColumn('found_at'),
      textColumn('found_by'),
      textColumn('reason_code'),
      textColumn('report_due_at'),
      textColumn('clause'),
      textColumn('shared_with'),
      maybe('administration_told_at'),
      maybe('superior_told_at'),
    ],
    indices: [{ name: 'ix_secrecy_incident_due', columnNames: ['report_due_at', 'case_id'] }],
  }),
];
