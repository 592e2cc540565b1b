export {
  BigIntegerColumn,
  BooleanColumn,
  DateColumn,
  DigestColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PositionColumn,
  TextColumn,
} from './columns.js';
export { Database } from './database.js';
export type { Dialect, Tx } from './database.js';
export { DatabaseModule } from './database.module.js';
export { isUniqueViolation, OutsideUnitOfWorkError, StorageError } from './errors.js';
export { openDatabase } from './open-database.js';
export type { DatabaseLimits, DatabaseOptions, EntityClass, MigrationClass, Schema } from './options.js';
export { insertNumbered, insertRow, insertRows, updateVersioned } from './rows.js';
export { execute, forUpdate, forUpdateSkipLocked, joined, list, run, sql } from './sql.js';
export type { Sql, SqlValue } from './sql.js';
export { takeTurns } from './take-turns.js';
export {
  bigIntegerColumn,
  booleanColumn,
  dialectOfRunner,
  idColumn,
  integerColumn,
  positionColumn,
  textColumn,
} from './table-columns.js';
