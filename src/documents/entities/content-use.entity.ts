import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which case ever used which content: what is destroyed with a case, and whom else that concerns. */
@Entity('content_use')
@Index('ix_content_use_hash', ['hash'])
export class ContentUseRow {
  @PrimaryColumn({ type: 'text', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'text', name: 'hash' })
  hash!: string;

  /** `body`, `attachment`, `interpretation`. */
  @Column({ type: 'text', name: 'part' })
  part!: string;
}
