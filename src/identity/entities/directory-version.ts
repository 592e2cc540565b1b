import { Entity } from 'typeorm';
import { IdColumn, TextColumn } from '../../database/index.js';

/** One row. Its version is unlike any before after every change, by which a cached directory is known to be the present one. */
@Entity('directory_version')
export class DirectoryVersionRow {
  @IdColumn()
  readonly id!: string;

  @TextColumn()
  readonly version!: string;
}
