import { Entity, Unique } from 'typeorm';
import {
  DigestColumn,
  InstantColumn,
  IntegerColumn,
  PositionColumn,
  TextColumn,
} from '../../database/index.js';
import type { Digest, Instant } from '../../kernel/index.js';

/**
 * 台账 — rows are added and never changed: triggers on both engines refuse update, delete and an entry that
 * does not continue its case's chain.
 *
 * `position` orders the entries of all cases, each before whatever rests on it. It is the order in which
 * checkpoints over the whole ledger (a Merkle root, signed), and certificates that prove one entry against
 * a checkpoint, number their leaves. On PostgreSQL a position can become visible after a greater one, so
 * that a checkpoint ends below the oldest transaction still running, and gaps are normal.
 */
@Entity('journal_entry')
@Unique(['caseId', 'seq'])
export class JournalEntry {
  @PositionColumn()
  readonly position!: number;

  @TextColumn()
  readonly caseId!: string;

  @IntegerColumn()
  readonly seq!: number;

  @InstantColumn()
  readonly at!: Instant;

  @TextColumn()
  readonly type!: string;

  @TextColumn()
  readonly person!: string;

  @TextColumn({ nullable: true })
  readonly onBehalfOf!: string | null;

  @TextColumn({ nullable: true })
  readonly task!: string | null;

  /** Canonical JSON, kept as the text that was hashed. */
  @TextColumn()
  readonly payload!: string;

  @TextColumn({ nullable: true })
  readonly ruling!: string | null;

  @DigestColumn({ nullable: true })
  readonly prevHash!: Digest | null;

  @DigestColumn()
  readonly hash!: Digest;
}
