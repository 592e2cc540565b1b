import { Entity, ForeignKey } from 'typeorm';
import { DateColumn, IdColumn, InstantColumn, JsonColumn, TextColumn } from '../../database/index.js';
import type { Instant, LocalDate } from '../../kernel/index.js';
import { PersonRow } from './person.js';
import { PostRow } from './post.js';

/** 代理 and 委托: mandates lent for a time. Never deleted, only revoked. */
@Entity('identity_loan')
export class LoanRow {
  @IdColumn()
  readonly id!: string;

  @TextColumn()
  readonly kind!: string;

  @TextColumn()
  @ForeignKey(() => PersonRow)
  readonly lenderId!: string;

  @TextColumn()
  @ForeignKey(() => PersonRow)
  readonly borrowerId!: string;

  @TextColumn({ nullable: true })
  @ForeignKey(() => PostRow)
  readonly postId!: string | null;

  @JsonColumn()
  readonly roles!: readonly string[];

  @DateColumn()
  readonly fromOn!: LocalDate;

  @DateColumn()
  readonly toOn!: LocalDate;

  @TextColumn()
  readonly reason!: string;

  @TextColumn()
  readonly madeBy!: string;

  @InstantColumn()
  readonly madeAt!: Instant;

  @DateColumn({ nullable: true })
  readonly revokedOn!: LocalDate | null;

  @TextColumn({ nullable: true })
  readonly revokedBy!: string | null;
}
