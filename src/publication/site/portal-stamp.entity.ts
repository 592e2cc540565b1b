import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often the portal's pages have changed: one row, counted up by every release, refresh and withdrawal. */
@Entity('portal_stamp')
export class PortalStampRow {
  @PrimaryColumn({ type: 'integer', name: 'id', primaryKeyConstraintName: 'pk_portal_stamp' })
  id!: number;

  @Column({ type: 'integer', name: 'stamp' })
  stamp!: number;
}
