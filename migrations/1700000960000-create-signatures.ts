import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integerColumn, textColumn } from '../src/database/index.js';

/** Signatures that people drew, by person and by the hash that the ledger keeps. */
export class CreateSignatures1700000960000 implements MigrationInterface {
  readonly name = 'CreateSignatures1700000960000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(DRAWINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(DRAWINGS.name);
  }
}

const KEY = { isPrimary: true, primaryKeyConstraintName: 'pk_signature_drawing' } as const;

const DRAWINGS = new Table({
  name: 'signature_drawing',
  columns: [
    { ...textColumn('person'), ...KEY },
    { ...textColumn('hash'), ...KEY },
    textColumn('strokes'),
    textColumn('drawn_at'),
    textColumn('ended_at', { nullable: true }),
    integerColumn('used'),
  ],
});
