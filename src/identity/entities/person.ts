import { Entity, ForeignKey } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn } from '../../database/index.js';
import type { Instant } from '../../kernel/index.js';
import { OrganRow } from './organ.js';

@Entity('identity_person')
export class PersonRow {
  @IdColumn()
  readonly id!: string;

  @TextColumn()
  readonly name!: string;

  @TextColumn()
  @ForeignKey(() => OrganRow)
  readonly organId!: string;

  @InstantColumn()
  readonly createdAt!: Instant;
}
