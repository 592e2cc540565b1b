import { Entity, Index, Table, Unique, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  bigIntegerColumn,
  BigIntegerColumn,
  booleanColumn,
  BooleanColumn,
  IdColumn,
  idColumn,
  integerColumn,
  IntegerColumn,
  JsonColumn,
  positionColumn,
  PositionColumn,
  TextColumn,
  textColumn,
} from '../../../src/database/index.js';

/** A table with a column of every kind. */
@Entity('note')
@Unique(['title'])
export class Note {
  @IdColumn()
  readonly id!: string;

  @IntegerColumn()
  readonly version!: number;

  @TextColumn()
  readonly title!: string;

  @Index()
  @TextColumn({ nullable: true })
  readonly remark!: string | null;

  @BooleanColumn()
  readonly done!: boolean;

  @BigIntegerColumn()
  readonly bytes!: number;

  @JsonColumn()
  readonly facts!: object;
}

@Entity('numbered')
export class Numbered {
  @PositionColumn()
  readonly position!: number;

  @TextColumn()
  readonly text!: string;
}

export class CreateNotes1000000000000 implements MigrationInterface {
  readonly name = 'CreateNotes1000000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'note',
        columns: [
          idColumn(),
          integerColumn('version'),
          textColumn('title'),
          textColumn('remark', { nullable: true }),
          booleanColumn('done'),
          bigIntegerColumn('bytes'),
          textColumn('facts'),
        ],
        uniques: [{ name: 'uq_note_title', columnNames: ['title'] }],
        indices: [{ name: 'ix_note_remark', columnNames: ['remark'] }],
      }),
    );
    await runner.createTable(
      new Table({ name: 'numbered', columns: [positionColumn(runner), textColumn('text')] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('numbered');
    await runner.dropTable('note');
  }
}

export const notes = { entities: [Note, Numbered], migrations: [CreateNotes1000000000000] };

export function aNote(id: string, more: Partial<Note> = {}): Note {
  return { id, version: 1, title: id, remark: null, done: false, bytes: 0, facts: {}, ...more };
}
