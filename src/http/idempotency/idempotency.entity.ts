import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Which case a creation made, under the key that its client chose: the same request again is answered with that
 * case and creates nothing. The answer itself is not kept: it would outlive a document that must be destroyed.
 */
@Entity('idempotency_key')
export class IdempotencyRow {
  @PrimaryColumn({ type: 'text', name: 'person', primaryKeyConstraintName: 'pk_idempotency_key' })
  person!: string;

  @PrimaryColumn({ type: 'text', name: 'key', primaryKeyConstraintName: 'pk_idempotency_key' })
  key!: string;

  /** Digest of what was asked: the same key for something else is a mistake. */
  @Column({ type: 'text', name: 'request' })
  request!: string;

  @Column({ type: 'text', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text', name: 'at' })
  at!: string;
}
