import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bytes by their hash, written once. Destroyed content keeps its row as a tombstone, so that it cannot come back. */
@Entity('content')
export class ContentRow {
  @PrimaryColumn({ type: 'text', name: 'hash' })
  hash!: string;

  @Column({ type: 'text', name: 'media_type' })
  mediaType!: string;

  @Column({ type: 'integer', name: 'size' })
  size!: number;

  /** `utf8`: `data` is the text itself; `base64`: any other bytes. Text columns are the same on every engine. */
  @Column({ type: 'text', name: 'encoding' })
  encoding!: string;

  /** Null once destroyed. */
  @Column({ type: 'text', name: 'data', nullable: true })
  data!: string | null;

  @Column({ type: 'text', name: 'stored_at' })
  storedAt!: string;

  @Column({ type: 'text', name: 'destroyed_at', nullable: true })
  destroyedAt!: string | null;
}
