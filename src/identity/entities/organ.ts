import { Entity, ForeignKey } from 'typeorm';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  TextColumn,
} from '../../database/index.js';
import type { Instant, LocalDate } from '../../kernel/index.js';

/** A node of the organ tree; see model/organ.ts. */
@Entity('identity_organ')
export class OrganRow {
  @IdColumn()
  readonly id!: string;

  @TextColumn({ nullable: true })
  @ForeignKey(() => OrganRow)
  readonly parentId!: string | null;

  @TextColumn()
  readonly kind!: string;

  @TextColumn()
  readonly name!: string;

  @JsonColumn()
  readonly documentCodes!: readonly string[];

  @TextColumn({ nullable: true })
  readonly indexScheme!: string | null;

  @TextColumn({ nullable: true })
  readonly indexFront!: string | null;

  @IntegerColumn({ nullable: true })
  readonly indexDigits!: number | null;

  @TextColumn({ nullable: true })
  readonly region!: string | null;

  @DateColumn({ nullable: true })
  readonly closedOn!: LocalDate | null;

  @InstantColumn()
  readonly createdAt!: Instant;
}
