import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who has or had a part in a case: did something, or was sent a copy (抄送). They may go on reading it. */
@Entity('workflow_participant')
@Index('ix_workflow_participant_person', ['person'])
export class ParticipantRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', primaryKeyConstraintName: 'pk_workflow_participant' })
  caseId!: string;

  @PrimaryColumn({ type: 'text', name: 'person', primaryKeyConstraintName: 'pk_workflow_participant' })
  person!: string;

  @Column({ type: 'text', name: 'since' })
  since!: string;
}
