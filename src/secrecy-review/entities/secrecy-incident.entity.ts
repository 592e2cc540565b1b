import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 泄密事件 — a state secret found on this system, and whom it must be reported to by when. Nothing of what was found. */
@Entity('secrecy_incident')
@Index('ix_secrecy_incident_due', ['reportDueAt', 'caseId'])
export class SecrecyIncidentRow {
  @PrimaryColumn({ type: 'text', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text', name: 'organ' })
  organ!: string;

  @Column({ type: 'text', name: 'found_at' })
  foundAt!: string;

  @Column({ type: 'text', name: 'found_by' })
  foundBy!: string;

  @Column({ type: 'text', name: 'reason_code' })
  reasonCode!: string;

  @Column({ type: 'text', name: 'report_due_at' })
  reportDueAt!: string;

  /** Article behind the duty; empty where none stood on the day. */
  @Column({ type: 'text', name: 'clause' })
  clause!: string;

  /** Ids of other cases that lost content with this one, JSON. */
  @Column({ type: 'text', name: 'shared_with' })
  sharedWith!: string;

  /** When the secrecy administration of the same level (同级保密行政管理部门) was told. */
  @Column({ type: 'text', name: 'administration_told_at', nullable: true })
  administrationToldAt!: string | null;

  /** When the superior department (上级主管部门) was told. */
  @Column({ type: 'text', name: 'superior_told_at', nullable: true })
  superiorToldAt!: string | null;
}
