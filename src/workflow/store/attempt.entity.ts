import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A refused attempt: who wanted what, and why not. Beside the journal, never in it, so that the journal replays. */
@Entity('workflow_attempt')
@Index('ix_workflow_attempt_case', ['caseId', 'at'])
export class AttemptRow {
  @PrimaryColumn({ type: 'text', name: 'id', primaryKeyConstraintName: 'pk_workflow_attempt' })
  id!: string;

  @Column({ type: 'text', name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column({ type: 'text', name: 'at' })
  at!: string;

  @Column({ type: 'text', name: 'person' })
  person!: string;

  @Column({ type: 'text', name: 'event' })
  event!: string;

  /** Codes, rules and clauses of the reasons, JSON; no facts, no text of the document. */
  @Column({ type: 'text', name: 'reasons' })
  reasons!: string;
}
