import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 保密审查记录 — one review or one answer to a referral, about one version; kept through every later edit. */
@Entity('secrecy_review')
export class SecrecyReviewRow {
  @PrimaryColumn({ type: 'text', name: 'case_id' })
  caseId!: string;

  /** Number of the journal entry. */
  @PrimaryColumn({ type: 'integer', name: 'seq' })
  seq!: number;

  /** `REVIEW` or `REFERRAL_ANSWERED`. */
  @Column({ type: 'text', name: 'event' })
  event!: string;

  @Column({ type: 'integer', name: 'version' })
  version!: number;

  @Column({ type: 'text', name: 'content_hash', nullable: true })
  contentHash!: string | null;

  @Column({ type: 'text', name: 'step', nullable: true })
  step!: string | null;

  @Column({ type: 'text', name: 'reviewed_by' })
  reviewedBy!: string;

  @Column({ type: 'text', name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column({ type: 'text', name: 'reviewed_at' })
  reviewedAt!: string;

  @Column({ type: 'text', name: 'outcome' })
  outcome!: string;

  /** The form as filled in, JSON; emptied when the document is sealed. */
  @Column({ type: 'text', name: 'form' })
  form!: string;
}
