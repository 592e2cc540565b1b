import { Entity, ForeignKey } from 'typeorm';
import { DateColumn, IdColumn, InstantColumn, TextColumn } from '../../database/index.js';
import type { Instant, LocalDate } from '../../kernel/index.js';
import { PersonRow } from './person.js';
import { PostRow } from './post.js';

/** 任职. Never deleted: who could act on a past day is a question to these rows. */
@Entity('identity_holding')
export class HoldingRow {
  @IdColumn()
  readonly id!: string;

  @TextColumn()
  @ForeignKey(() => PersonRow)
  readonly personId!: string;

  @TextColumn()
  @ForeignKey(() => PostRow)
  readonly postId!: string;

  @DateColumn()
  readonly fromOn!: LocalDate;

  @DateColumn({ nullable: true })
  readonly toOn!: LocalDate | null;

  @TextColumn()
  readonly madeBy!: string;

  @InstantColumn()
  readonly madeAt!: Instant;
}
