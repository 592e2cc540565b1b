import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sheet that somebody stood behind, under the digest that the ledger names. Only ever added; it can be reckoned again and compared. */
@Entity('assessment_sheet')
export class AssessmentSheetRow {
  @PrimaryColumn({ type: 'text', name: 'digest', primaryKeyConstraintName: 'pk_assessment_sheet' })
  digest!: string;

  /** Canonical JSON, kept as the text that was hashed. */
  @Column({ type: 'text', name: 'body' })
  body!: string;
}
