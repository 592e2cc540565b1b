import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case's history as figures read it: derived from its journal, dropped and rebuilt at will. */
@Entity('figures_record')
@Index('ix_figures_record_seq', ['caseId', 'seq', 'maker'])
@Index('ix_figures_record_organ', ['organ', 'openedOn', 'caseId'])
export class FiguresRecordRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', primaryKeyConstraintName: 'pk_figures_record' })
  caseId!: string;

  /** Number of the last journal entry in it. */
  @Column({ type: 'integer', name: 'seq' })
  seq!: number;

  /** Format and calendar by which it was derived; of another one it is derived anew. */
  @Column({ type: 'text', name: 'maker' })
  maker!: string;

  @Column({ type: 'text', name: 'organ' })
  organ!: string;

  @Column({ type: 'text', name: 'division' })
  division!: string;

  @Column({ type: 'text', name: 'opened_on' })
  openedOn!: string;

  /** The history, JSON. */
  @Column({ type: 'text', name: 'record' })
  record!: string;
}
