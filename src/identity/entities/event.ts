import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, TextColumn } from '../../database/index.js';
import type { Instant, JsonObject } from '../../kernel/index.js';

/**
 * 审计记录 — who did what to organs, people, rights and accounts, and when; refused attempts too. Triggers on
 * both engines refuse update and delete. Never a secret, never a username that nobody has.
 */
@Entity('identity_event')
@Index(['objectKind', 'objectId'])
export class IdentityEventRow {
  /** Begins with the time, so that the key is the order. */
  @IdColumn()
  readonly id!: string;

  @InstantColumn()
  readonly at!: Instant;

  /** Person id, `system`, or `anonymous`. */
  @TextColumn()
  readonly actor!: string;

  @TextColumn()
  readonly action!: string;

  /** `done`, `refused` or `failed`. */
  @TextColumn()
  readonly outcome!: string;

  @TextColumn()
  readonly objectKind!: string;

  @TextColumn()
  readonly objectId!: string;

  /** Organ that the object belongs to; empty where it belongs to the installation. */
  @TextColumn({ nullable: true })
  readonly organ!: string | null;

  @JsonColumn()
  readonly detail!: JsonObject;
}
