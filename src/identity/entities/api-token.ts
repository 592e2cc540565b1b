import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DigestColumn, IdColumn, InstantColumn, TextColumn } from '../../database/index.js';
import type { Digest, Instant } from '../../kernel/index.js';
import { AccountRow } from './account.js';

/** A key by which a program acts as a person. */
@Entity('identity_token')
@Unique(['tokenHash'])
@Index(['personId'])
export class ApiTokenRow {
  @IdColumn()
  readonly id!: string;

  @TextColumn()
  @ForeignKey(() => AccountRow)
  readonly personId!: string;

  @TextColumn()
  readonly name!: string;

  @DigestColumn()
  readonly tokenHash!: Digest;

  @InstantColumn()
  readonly createdAt!: Instant;

  @InstantColumn()
  readonly expiresAt!: Instant;

  /** Exact to a day. */
  @InstantColumn({ nullable: true })
  readonly lastUsedAt!: Instant | null;

  @InstantColumn({ nullable: true })
  readonly revokedAt!: Instant | null;
}
