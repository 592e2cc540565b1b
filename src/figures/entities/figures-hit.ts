import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a case brings to a measure: derived from the case's record, dropped and derived again at will. */
@Entity('figures_hit')
@Index('ix_figures_hit_day', ['book', 'measure', 'organ', 'day', 'caseId', 'n'])
export class FiguresHitRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', primaryKeyConstraintName: 'pk_figures_hit' })
  caseId!: string;

  /** Digest of the measures with which it was read: of others nothing here is true. */
  @PrimaryColumn({ type: 'text', name: 'book', primaryKeyConstraintName: 'pk_figures_hit' })
  book!: string;

  /** Of one case and book, in no order. */
  @PrimaryColumn({ type: 'integer', name: 'n', primaryKeyConstraintName: 'pk_figures_hit' })
  n!: number;

  @Column({ type: 'text', name: 'measure' })
  measure!: string;

  @Column({ type: 'text', name: 'organ' })
  organ!: string;

  @Column({ type: 'text', name: 'division' })
  division!: string;

  /** Under which it counts; empty: under any. */
  @Column({ type: 'text', name: 'day' })
  day!: string;

  /** First day about which one may ask and find it so. */
  @Column({ type: 'text', name: 'since' })
  since!: string;

  /** First day about which one asks and does not; empty: there is none yet. */
  @Column({ type: 'text', name: 'until' })
  until!: string;

  /** The entry on which it rests. */
  @Column({ type: 'integer', name: 'seq' })
  seq!: number;

  @Column({ type: 'text', name: 'entry_on' })
  entryOn!: string;

  /** What is the same counts once. */
  @Column({ type: 'text', name: 'same', nullable: true })
  same!: string | null;

  /** A number as JSON; `null`: it cannot be told whether it counts. */
  @Column({ type: 'text', name: 'amount' })
  amount!: string;
}
