import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Tx } from './database.js';
import type { EntityClass } from './options.js';
import { dialectOf } from './sql.js';

/** What is known about writing one entity on one connection, worked out once. */
export interface RowWriter {
  /** Without the key that the database counts up. */
  readonly columns: readonly ColumnMetadata[];
  /** `INSERT INTO … VALUES`, without the values. */
  readonly head: string;
  /** The whole statement for one row. */
  readonly insertOne: string;
  /** The values of a row in the order of the columns, as the engine takes them. */
  values(row: object): unknown[];
}

const writers = new WeakMap<EntityMetadata, RowWriter>();

/** The writer of an entity. */
export function writerOf<T extends object>(tx: Tx, entity: EntityClass<T>): RowWriter {
  const metadata = tx.dataSource.getMetadata(entity);
  const known = writers.get(metadata);
  if (known !== undefined) return known;
  const columns = metadata.columns.filter((column) => !column.isGenerated);
  const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
  const head = `INSERT INTO "${metadata.tableName}" (${names}) VALUES `;
  const writer = {
    columns,
    head,
    insertOne: head + brackets(tx, columns.length, 1),
    values: valuesOf(tx.dataSource, columns),
  };
  writers.set(metadata, writer);
  return writer;
}

/** Reads the values of some columns from a row; what the row leaves out is NULL. */
export function valuesOf(
  { driver }: DataSource,
  columns: readonly ColumnMetadata[],
): (row: object) => unknown[] {
  const readers = columns.map((column) => {
    const { propertyName, transformer } = column;
    const plain = transformer === undefined && (column.type === 'text' || column.type === 'integer');
    return plain
      ? (row: object): unknown => property(row, propertyName) ?? null
      : (row: object): unknown => driver.preparePersistentValue(property(row, propertyName), column) ?? null;
  });
  return (row) => readers.map((read) => read(row));
}

/** `(?, ?), (?, ?)` or `($1, $2), ($3, $4)`. */
export function brackets(tx: Tx, columns: number, rows: number): string {
  const holder = placeholders(tx);
  const bracket = () => `(${Array.from({ length: columns }, holder).join(', ')})`;
  return Array.from({ length: rows }, bracket).join(', ');
}

/** Makes placeholders one after another. */
export function placeholders(tx: Tx): () => string {
  if (dialectOf(tx) === 'sqlite') return () => '?';
  let count = 0;
  return () => `$${(count += 1)}`;
}

function property(row: object, name: string): unknown {
  return Reflect.get(row, name);
}
