import { Entity, PrimaryColumn } from 'typeorm';

/** That what a case brings to the measures of a book is all there. */
@Entity('figures_read')
export class FiguresReadRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', primaryKeyConstraintName: 'pk_figures_read' })
  caseId!: string;

  @PrimaryColumn({ type: 'text', name: 'book', primaryKeyConstraintName: 'pk_figures_read' })
  book!: string;
}
