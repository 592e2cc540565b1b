import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, TextColumn } from '../../database/index.js';
import type { Instant } from '../../kernel/index.js';

/**
 * 台账用语 — what people wrote in an entry, kept beside it so that the words of a state secret can be destroyed
 * while the chain still verifies. Triggers allow one change only: from words to none.
 */
@Entity('journal_words')
export class JournalWords {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_journal_words' })
  readonly caseId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_journal_words' })
  readonly seq!: number;

  /** Canonical JSON, kept as the text that was hashed: a salt, then the words. Null once destroyed. */
  @TextColumn({ nullable: true })
  readonly words!: string | null;

  @InstantColumn({ nullable: true })
  readonly destroyedAt!: Instant | null;
}
