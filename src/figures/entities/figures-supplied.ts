import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A figure that somebody entered. The chain `figures` of the ledger is the truth; this row repeats one of its entries. */
@Entity('figures_supplied')
@Index('ix_figures_supplied_key', ['organ', 'period', 'key', 'seq'])
export class FiguresSuppliedRow {
  /** Number of the entry in the chain: of the same figure the greatest stands. */
  @PrimaryColumn({ type: 'integer', name: 'seq', primaryKeyConstraintName: 'pk_figures_supplied' })
  seq!: number;

  @Column({ type: 'text', name: 'organ' })
  organ!: string;

  /** Empty for the whole organ. */
  @Column({ type: 'text', name: 'division' })
  division!: string;

  @Column({ type: 'text', name: 'period' })
  period!: string;

  @Column({ type: 'text', name: 'key' })
  key!: string;

  /** As JSON: `12`, `3.5`, `null`. */
  @Column({ type: 'text', name: 'value' })
  value!: string;

  @Column({ type: 'text', name: 'note' })
  note!: string;

  @Column({ type: 'text', name: 'person' })
  person!: string;

  @Column({ type: 'text', name: 'at' })
  at!: string;
}
