import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which case is the yearly report of which organ and year. Its facts are the truth; this row finds it. */
@Entity('annual_report_case')
@Index('ix_annual_report_case_organ', ['organ', 'year'])
export class AnnualReportCaseRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', primaryKeyConstraintName: 'pk_annual_report_case' })
  caseId!: string;

  @Column({ type: 'text', name: 'organ' })
  organ!: string;

  @Column({ type: 'integer', name: 'year' })
  year!: number;
}
