import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 手写签名 — what somebody drew of their name: beside the printed name, never instead of it. */
@Entity('signature_drawing')
export class SignatureRow {
  @PrimaryColumn({ type: 'text', name: 'person', primaryKeyConstraintName: 'pk_signature_drawing' })
  person!: string;

  /** Hash of the strokes: what the ledger keeps of an act on which it was put. */
  @PrimaryColumn({ type: 'text', name: 'hash', primaryKeyConstraintName: 'pk_signature_drawing' })
  hash!: string;

  /** Lists of numbers, JSON. */
  @Column({ type: 'text', name: 'strokes' })
  strokes!: string;

  @Column({ type: 'text', name: 'drawn_at' })
  drawnAt!: string;

  /** Since when it is put on no further act; null for the present one. */
  @Column({ type: 'text', name: 'ended_at', nullable: true })
  endedAt!: string | null;

  /** 1 once it was put on an act: then it stays for that act, whatever its owner does. */
  @Column({ type: 'integer', name: 'used' })
  used!: number;
}
