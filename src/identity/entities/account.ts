import { Entity, ForeignKey, Unique } from 'typeorm';
import { BooleanColumn, IdColumn, InstantColumn, JsonColumn, TextColumn } from '../../database/index.js';
import type { Instant } from '../../kernel/index.js';
import { PersonRow } from './person.js';

/** How a person signs in. The password is kept as an argon2id hash and nothing else. */
@Entity('identity_account')
@Unique(['username'])
export class AccountRow {
  @IdColumn()
  @ForeignKey(() => PersonRow)
  readonly personId!: string;

  /** Lower case. */
  @TextColumn()
  readonly username!: string;

  @TextColumn()
  readonly passwordHash!: string;

  /** Hashes of earlier passwords, newest first. */
  @JsonColumn()
  readonly formerHashes!: readonly string[];

  @InstantColumn()
  readonly passwordSetAt!: Instant;

  /** The password was made for the person by somebody else and opens nothing but its own change. */
  @BooleanColumn()
  readonly mustChange!: boolean;

  /** When a one-time password ends. */
  @InstantColumn({ nullable: true })
  readonly passwordExpiresAt!: Instant | null;

  @InstantColumn({ nullable: true })
  readonly disabledAt!: Instant | null;

  @InstantColumn()
  readonly createdAt!: Instant;

  @InstantColumn({ nullable: true })
  readonly lastLoginAt!: Instant | null;
}
