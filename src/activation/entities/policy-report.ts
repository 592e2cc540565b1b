import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was found out about a candidate — lint, tests, proof, rehearsal — under the hash of its text. Only ever added. */
@Entity('policy_report')
export class PolicyReportRow {
  @PrimaryColumn({ type: 'text', name: 'hash', primaryKeyConstraintName: 'pk_policy_report' })
  hash!: string;

  /** lint | tests | proof | rehearsal | dry-run | check-scenarios | check-mutation | check-proof */
  @Column({ type: 'text', name: 'kind' })
  kind!: string;

  @Column({ type: 'text', name: 'pack' })
  pack!: string;

  @Column({ type: 'text', name: 'effective_from' })
  effectiveFrom!: string;

  /** Digest of the candidate that it is about. */
  @Column({ type: 'text', name: 'candidate' })
  candidate!: string;

  @Column({ type: 'text', name: 'made_by' })
  madeBy!: string;

  @Column({ type: 'text', name: 'made_at' })
  madeAt!: string;

  /** Canonical JSON, kept as the text that was hashed. */
  @Column({ type: 'text', name: 'body' })
  body!: string;
}
