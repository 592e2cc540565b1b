import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody read a report, the first time. Only ever added. */
@Entity('policy_reading')
export class PolicyReadingRow {
  @PrimaryColumn({ type: 'text', name: 'report', primaryKeyConstraintName: 'pk_policy_reading' })
  report!: string;

  @PrimaryColumn({ type: 'text', name: 'person', primaryKeyConstraintName: 'pk_policy_reading' })
  person!: string;

  @Column({ type: 'text', name: 'at' })
  at!: string;
}
