import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 期限 — a clock of a case as a row: restarts survive it, and a lapse carries the token of exactly this start. */
@Entity('workflow_deadline')
@Index('ix_workflow_deadline_due', ['status', 'dueAt'])
export class DeadlineRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', primaryKeyConstraintName: 'pk_workflow_deadline' })
  caseId!: string;

  @PrimaryColumn({ type: 'text', name: 'token', primaryKeyConstraintName: 'pk_workflow_deadline' })
  token!: string;

  @Column({ type: 'text', name: 'name' })
  name!: string;

  @Column({ type: 'text', name: 'state' })
  state!: string;

  /** The term as JSON: start, amount, unit, clauses. Recomputed when a calendar arrives. */
  @Column({ type: 'text', name: 'term' })
  term!: string;

  /** Last day of the term; null while the calendar does not reach it. */
  @Column({ type: 'text', name: 'due_on', nullable: true })
  dueOn!: string | null;

  /** The moment from which the term has lapsed; null while the calendar does not reach it. */
  @Column({ type: 'text', name: 'due_at', nullable: true })
  dueAt!: string | null;

  /** running | undetermined (no calendar yet) | ended | lapsed. */
  @Column({ type: 'text', name: 'status' })
  status!: string;

  /** When the clock was started; tells the clock of this visit of a state from that of an earlier one. Null: not kept then. */
  @Column({ type: 'text', name: 'started_at', nullable: true })
  startedAt!: string | null;

  /** Version of the calendar by which the day was found. */
  @Column({ type: 'text', name: 'calendar', nullable: true })
  calendar!: string | null;
}
