import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 办件 — where one matter stands. The journal is the truth; this row is its last page, written in the same transaction. */
@Entity('workflow_case')
@Index('ix_workflow_case_version', ['id', 'version'])
@Index('ix_workflow_case_created_by', ['createdBy'])
@Index('ix_workflow_case_organ', ['organ', 'updatedAt', 'id'])
@Index('ix_workflow_case_division', ['division', 'updatedAt', 'id'])
export class CaseRow {
  @PrimaryColumn({ type: 'text', name: 'id', primaryKeyConstraintName: 'pk_workflow_case' })
  id!: string;

  @Column({ type: 'text', name: 'chart' })
  chart!: string;

  @Column({ type: 'text', name: 'pack' })
  pack!: string;

  @Column({ type: 'text', name: 'pack_from' })
  packFrom!: string;

  @Column({ type: 'text', name: 'pack_sha256' })
  packSha256!: string;

  /** The machine's value, JSON. */
  @Column({ type: 'text', name: 'value' })
  value!: string;

  /** The facts, JSON. */
  @Column({ type: 'text', name: 'facts' })
  facts!: string;

  /** Journal entries so far; checked and raised by every write. */
  @Column({ type: 'integer', name: 'version' })
  version!: number;

  /** Hash of the last journal entry. */
  @Column({ type: 'text', name: 'head_hash' })
  headHash!: string;

  @Column({ type: 'text', name: 'organ' })
  organ!: string;

  @Column({ type: 'text', name: 'division' })
  division!: string;

  @Column({ type: 'text', name: 'created_by' })
  createdBy!: string;

  @Column({ type: 'text', name: 'created_at' })
  createdAt!: string;

  @Column({ type: 'text', name: 'updated_at' })
  updatedAt!: string;

  /** Set when the chart reached an end. */
  @Column({ type: 'text', name: 'closed_at', nullable: true })
  closedAt!: string | null;

  /** 1 when the case is in a state tagged `state-secret`: only a stub may be shown. */
  @Column({ type: 'integer', name: 'sealed' })
  sealed!: number;
}
