import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 提醒 — somebody is told something about a case: a reminder, an escalation, a copy. Addressed like a task: to a person, or to whoever holds a role. */
@Entity('workflow_notice')
@Index('ix_workflow_notice_case', ['caseId'])
@Index('ix_workflow_notice_person', ['person', 'at'])
@Index('ix_workflow_notice_role', ['role', 'organ', 'at'])
export class NoticeRow {
  /** Case, journal entry, order and addressee: the same notice is never written twice. */
  @PrimaryColumn({ type: 'text', name: 'id', primaryKeyConstraintName: 'pk_workflow_notice' })
  id!: string;

  @Column({ type: 'text', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text', name: 'at' })
  at!: string;

  /** remind | escalate | copy */
  @Column({ type: 'text', name: 'action' })
  action!: string;

  @Column({ type: 'text', name: 'state' })
  state!: string;

  @Column({ type: 'text', name: 'person', nullable: true })
  person!: string | null;

  @Column({ type: 'text', name: 'role', nullable: true })
  role!: string | null;

  @Column({ type: 'text', name: 'organ', nullable: true })
  organ!: string | null;

  @Column({ type: 'text', name: 'message', nullable: true })
  message!: string | null;
}
