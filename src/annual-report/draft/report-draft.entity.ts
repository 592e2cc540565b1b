import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 年报草稿 — what an organ's people have written of the report of a year, before and beside its case. One row a year. */
@Entity('annual_report_draft')
export class AnnualReportDraftRow {
  @PrimaryColumn({ type: 'text', name: 'organ', primaryKeyConstraintName: 'pk_annual_report_draft' })
  organ!: string;

  @PrimaryColumn({ type: 'integer', name: 'year', primaryKeyConstraintName: 'pk_annual_report_draft' })
  year!: number;

  /** Counts the savings, from 1: by it people who write at once are told apart. */
  @Column({ type: 'integer', name: 'version' })
  version!: number;

  /** What stands in it, JSON. */
  @Column({ type: 'text', name: 'body' })
  body!: string;

  @Column({ type: 'text', name: 'saved_by' })
  savedBy!: string;

  @Column({ type: 'text', name: 'saved_at' })
  savedAt!: string;

  /** Who stated that it holds no state secret, before the first word was kept. */
  @Column({ type: 'text', name: 'declared_by' })
  declaredBy!: string;
}
