import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DigestColumn, IdColumn, InstantColumn, TextColumn } from '../../database/index.js';
import type { Digest, Instant } from '../../kernel/index.js';
import { AccountRow } from './account.js';

/** A browser that is signed in. Revoking is deleting: what is not here is not signed in. */
@Entity('identity_session')
@Unique(['tokenHash'])
@Index(['personId'])
export class SessionRow {
  @IdColumn()
  readonly id!: string;

  @DigestColumn()
  readonly tokenHash!: Digest;

  @TextColumn()
  @ForeignKey(() => AccountRow)
  readonly personId!: string;

  @InstantColumn()
  readonly createdAt!: Instant;

  /** Exact to a minute, so that reading pages does not write. */
  @InstantColumn()
  readonly lastSeenAt!: Instant;

  /** When it ends, however busy. */
  @InstantColumn()
  readonly expiresAt!: Instant;

  @TextColumn()
  readonly address!: string;
}
