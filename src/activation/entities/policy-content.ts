import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a pack version says, kept for the cases that pinned it, whatever becomes of its files. Triggers on both
 * engines let rows be added only.
 */
@Entity('policy_content')
export class PolicyContentRow {
  /** What cases pin (`PackRef.sha256`): the hash of the files. */
  @PrimaryColumn({ type: 'text', name: 'sha256', primaryKeyConstraintName: 'pk_policy_content' })
  sha256!: string;

  @Column({ type: 'text', name: 'pack' })
  pack!: string;

  @Column({ type: 'text', name: 'effective_from' })
  effectiveFrom!: string;

  /** The composed pack, canonical JSON. */
  @Column({ type: 'text', name: 'content' })
  content!: string;

  /** Hash of `content`; the ledger entry that brought it names it too. */
  @Column({ type: 'text', name: 'hash' })
  hash!: string;
}
