import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a document: which bytes it was, who made it, when. */
@Entity('document_version')
export class DocumentVersionRow {
  @PrimaryColumn({ type: 'text', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'integer', name: 'version' })
  version!: number;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @Column({ type: 'text', name: 'body_hash' })
  bodyHash!: string;

  /** JSON. Emptied when the document is sealed: names of files tell too. */
  @Column({ type: 'text', name: 'attachments' })
  attachments!: string;

  @Column({ type: 'text', name: 'made_by' })
  madeBy!: string;

  @Column({ type: 'text', name: 'made_at' })
  madeAt!: string;
}
