import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 常用意见 — words that somebody uses often. Nobody else's business, and no part of any case. */
@Entity('desk_phrase')
@Index('ix_desk_phrase_person', ['person'])
export class PhraseRow {
  /** Grows with time. */
  @PrimaryColumn({ type: 'text', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'person' })
  person!: string;

  @Column({ type: 'text', name: 'text' })
  text!: string;
}
