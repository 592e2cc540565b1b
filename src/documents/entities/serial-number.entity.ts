import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last serial that a series has given out; its row is the lock. */
@Entity('serial_number')
export class SerialNumberRow {
  /** `document:浙建〔2017〕` or `index:113308000026188164/2017`. */
  @PrimaryColumn({ type: 'text', name: 'series' })
  series!: string;

  @Column({ type: 'integer', name: 'last' })
  last!: number;
}
