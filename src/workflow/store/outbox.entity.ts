import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An order to the world, written with the decision and carried out after it (architecture law 5). */
@Entity('workflow_outbox')
@Index('ix_workflow_outbox_next', ['status', 'nextAt'])
export class OutboxRow {
  /** Case, journal entry and number: the same order is never written twice. */
  @PrimaryColumn({ type: 'text', name: 'id', primaryKeyConstraintName: 'pk_workflow_outbox' })
  id!: string;

  @Column({ type: 'text', name: 'topic' })
  topic!: string;

  @Column({ type: 'text', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text', name: 'payload' })
  payload!: string;

  /** waiting | done | dead (given up; an operator must look). */
  @Column({ type: 'text', name: 'status' })
  status!: string;

  @Column({ type: 'integer', name: 'attempts' })
  attempts!: number;

  /** Not to be tried before; also the end of a claim. */
  @Column({ type: 'text', name: 'next_at' })
  nextAt!: string;

  @Column({ type: 'text', name: 'created_at' })
  createdAt!: string;

  @Column({ type: 'text', name: 'last_error', nullable: true })
  lastError!: string | null;
}
