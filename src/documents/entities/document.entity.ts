import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A document as lists show it. Derived from the journal; can be dropped and rebuilt. */
@Entity('document')
@Index('ix_document_updated', ['updatedAt', 'caseId'])
@Index('ix_document_organ', ['organ', 'updatedAt', 'caseId'])
@Index('ix_document_division', ['division', 'updatedAt', 'caseId'])
@Index('ix_document_created_by', ['createdBy'])
@Index('ix_document_number', ['documentNumber'])
@Index('ix_document_index_number', ['indexNumber'])
export class DocumentRow {
  @PrimaryColumn({ type: 'text', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text', name: 'organ' })
  organ!: string;

  @Column({ type: 'text', name: 'division' })
  division!: string;

  @Column({ type: 'text', name: 'created_by' })
  createdBy!: string;

  @Column({ type: 'text', name: 'kind' })
  kind!: string;

  @Column({ type: 'text', name: 'document_type', nullable: true })
  documentType!: string | null;

  @Column({ type: 'text', name: 'title' })
  title!: string;

  @Column({ type: 'text', name: 'attribute', nullable: true })
  attribute!: string | null;

  @Column({ type: 'text', name: 'document_number', nullable: true })
  documentNumber!: string | null;

  @Column({ type: 'text', name: 'index_number', nullable: true })
  indexNumber!: string | null;

  @Column({ type: 'text', name: 'signed_on', nullable: true })
  signedOn!: string | null;

  @Column({ type: 'text', name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'text', name: 'validity' })
  validity!: string;

  /** Ids of the active states, outermost first, each between spaces: ` reviews secrecy specialist `. */
  @Column({ type: 'text', name: 'state' })
  state!: string;

  @Column({ type: 'integer', name: 'version' })
  version!: number;

  @Column({ type: 'text', name: 'updated_at' })
  updatedAt!: string;

  /** 1: found to be a state secret, only the stub is left. */
  @Column({ type: 'integer', name: 'sealed' })
  sealed!: number;
}
