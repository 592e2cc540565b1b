import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * 待办 — one way to be entitled to one task: a task that either of two roles may do has two rows. Derived from
 * the case's facts in the same transaction, so that an inbox is one indexed query.
 */
@Entity('workflow_task')
@Index('ix_workflow_task_role', ['status', 'role', 'organ'])
@Index('ix_workflow_task_person', ['status', 'person'])
@Index('ix_workflow_task_done_by', ['doneBy'])
export class TaskRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', primaryKeyConstraintName: 'pk_workflow_task' })
  caseId!: string;

  @PrimaryColumn({ type: 'text', name: 'task', primaryKeyConstraintName: 'pk_workflow_task' })
  task!: string;

  /** Number of the mandate among the task's alternatives. */
  @PrimaryColumn({ type: 'integer', name: 'alternative', primaryKeyConstraintName: 'pk_workflow_task' })
  alternative!: number;

  @Column({ type: 'text', name: 'state' })
  state!: string;

  @Column({ type: 'text', name: 'role', nullable: true })
  role!: string | null;

  @Column({ type: 'text', name: 'organ', nullable: true })
  organ!: string | null;

  @Column({ type: 'text', name: 'person', nullable: true })
  person!: string | null;

  /** Persons who may not do it, JSON list. */
  @Column({ type: 'text', name: 'excluded' })
  excluded!: string;

  /** open | done | settled (left by another way; nobody has to act any more). */
  @Column({ type: 'text', name: 'status' })
  status!: string;

  @Column({ type: 'text', name: 'opened_at' })
  openedAt!: string;

  @Column({ type: 'text', name: 'ended_at', nullable: true })
  endedAt!: string | null;

  @Column({ type: 'text', name: 'done_by', nullable: true })
  doneBy!: string | null;

  @Column({ type: 'text', name: 'outcome', nullable: true })
  outcome!: string | null;
}
