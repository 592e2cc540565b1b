import type { QueryRunner, TableColumnOptions } from 'typeorm';
import type { ColumnChoice } from './columns.js';
import type { Dialect } from './database.js';

/** The primary key of `IdColumn`. */
export function idColumn(name = 'id'): TableColumnOptions {
  return { name, type: 'text', isPrimary: true };
}

/** The primary key of `PositionColumn`. */
export function positionColumn(runner: QueryRunner, name = 'position'): TableColumnOptions {
  return {
    name,
    // SQLite counts up 64 bits, but only under this very word.
    type: dialectOfRunner(runner) === 'postgres' ? 'bigint' : 'integer',
    isPrimary: true,
    isGenerated: true,
    generationStrategy: 'increment',
  };
}

/** Text, instants, dates, digests and JSON are all text. */
export function textColumn(name: string, choice: ColumnChoice = {}): TableColumnOptions {
  return { name, type: 'text', isNullable: choice.nullable ?? false };
}

export function integerColumn(name: string, choice: ColumnChoice = {}): TableColumnOptions {
  return { name, type: 'integer', isNullable: choice.nullable ?? false };
}

export function bigIntegerColumn(name: string, choice: ColumnChoice = {}): TableColumnOptions {
  return { name, type: 'bigint', isNullable: choice.nullable ?? false };
}

export function booleanColumn(name: string, choice: ColumnChoice = {}): TableColumnOptions {
  return { name, type: 'boolean', isNullable: choice.nullable ?? false };
}

/** The engine that a migration runs on, for the few statements that must differ. */
export function dialectOfRunner(runner: QueryRunner): Dialect {
  return runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
}
