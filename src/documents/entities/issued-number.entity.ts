import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number that a case bears: drawn or stated, never given to another. */
@Entity('issued_number')
export class IssuedNumberRow {
  /** `document` or `index`. */
  @PrimaryColumn({ type: 'text', name: 'kind' })
  kind!: string;

  @PrimaryColumn({ type: 'text', name: 'number' })
  number!: string;

  @Column({ type: 'text', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text', name: 'issued_at' })
  issuedAt!: string;
}
