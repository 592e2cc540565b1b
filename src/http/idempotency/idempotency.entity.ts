import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a creation answered, under the key that its client chose: the same request again gets the same answer and creates nothing. */
@Entity('idempotency_key')
export class IdempotencyRow {
  @PrimaryColumn({ type: 'text', name: 'person', primaryKeyConstraintName: 'pk_idempotency_key' })
  person!: string;

  @PrimaryColumn({ type: 'text', name: 'key', primaryKeyConstraintName: 'pk_idempotency_key' })
  key!: string;

  /** Digest of what was asked: the same key for something else is a mistake. */
  @Column({ type: 'text', name: 'request' })
  request!: string;

  /** The answer, JSON. */
  @Column({ type: 'text', name: 'answer' })
  answer!: string;

  @Column({ type: 'text', name: 'at' })
  at!: string;
}
