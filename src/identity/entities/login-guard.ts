import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn } from '../../database/index.js';
import type { Instant } from '../../kernel/index.js';

/**
 * Failed attempts to sign in, counted for a username and for an address. Kept under a digest, and for names
 * that belong to nobody too: a lock says nothing about whether the account exists.
 */
@Entity('identity_login_guard')
export class LoginGuardRow {
  @IdColumn()
  readonly key!: string;

  @IntegerColumn()
  readonly failures!: number;

  /** When the count starts over, or the lock opens. */
  @InstantColumn()
  readonly endsAt!: Instant;
}
