import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn } from '../../database/index.js';
import type { Instant } from '../../kernel/index.js';
import { OrganRow } from './organ.js';

@Entity('identity_post')
export class PostRow {
  @IdColumn()
  readonly id!: string;

  @TextColumn()
  @ForeignKey(() => OrganRow)
  readonly organId!: string;

  @TextColumn()
  readonly title!: string;

  @InstantColumn()
  readonly createdAt!: Instant;
}

/** A role that a post carries in an organ; no organ stands for the whole installation. */
@Entity('identity_post_role')
@Index(['postId'])
export class PostRoleRow {
  @IdColumn()
  readonly id!: string;

  @TextColumn()
  @ForeignKey(() => PostRow)
  readonly postId!: string;

  @TextColumn()
  readonly role!: string;

  @TextColumn({ nullable: true })
  @ForeignKey(() => OrganRow)
  readonly organId!: string | null;
}
