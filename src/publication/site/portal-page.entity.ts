import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A page of the portal as it was rendered at release, kept to be served; can be dropped and rebuilt from the cases. */
@Entity('portal_page')
@Index('ix_portal_page_list', ['status', 'listed', 'publishedAt', 'slug'])
@Index('ix_portal_page_kind', ['status', 'kind', 'publishedAt', 'slug'])
@Index('ix_portal_page_case', ['caseId'])
export class PortalPageRow {
  @PrimaryColumn({ type: 'text', name: 'path', primaryKeyConstraintName: 'pk_portal_page' })
  path!: string;

  @Column({ type: 'text', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text', name: 'slug' })
  slug!: string;

  /** policy | ordinary | information | annual-report | interpretation */
  @Column({ type: 'text', name: 'kind' })
  kind!: string;

  /** 1 for documents, which the list shows; 0 for interpretations, which their document leads to. */
  @Column({ type: 'integer', name: 'listed' })
  listed!: number;

  /** live | withdrawn */
  @Column({ type: 'text', name: 'status' })
  status!: string;

  @Column({ type: 'text', name: 'title' })
  title!: string;

  @Column({ type: 'text', name: 'document_number', nullable: true })
  documentNumber!: string | null;

  @Column({ type: 'text', name: 'index_number', nullable: true })
  indexNumber!: string | null;

  @Column({ type: 'text', name: 'issuer' })
  issuer!: string;

  @Column({ type: 'text', name: 'standing' })
  standing!: string;

  @Column({ type: 'integer', name: 'has_interpretation' })
  hasInterpretation!: number;

  /** Time of the journal entry of the release. */
  @Column({ type: 'text', name: 'published_at' })
  publishedAt!: string;

  @Column({ type: 'text', name: 'etag' })
  etag!: string;

  @Column({ type: 'text', name: 'html' })
  html!: string;

  /** The approved record whose digest is the content hash, byte for byte; null for interpretations. */
  @Column({ type: 'text', name: 'record', nullable: true })
  record!: string | null;
}
