import { Entity } from 'typeorm';
import { DigestColumn, IdColumn, IntegerColumn } from '../../database/index.js';
import type { Digest } from '../../kernel/index.js';

/** A chain of the journal that is not a case's: what the installation itself decided. Remembers its last entry as a case does. */
@Entity('ledger_chain')
export class LedgerChain {
  @IdColumn()
  readonly id!: string;

  @IntegerColumn()
  readonly seq!: number;

  @DigestColumn()
  readonly hash!: Digest;
}
