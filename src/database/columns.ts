import { Column, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { canonicalJson, type Json } from '../kernel/index.js';

/** Entities declare columns by meaning; each decorator has its twin for migrations in `table-columns.ts`. */
export interface ColumnChoice {
  /** Whether the column may be empty (NULL); not by default. */
  readonly nullable?: boolean;
}

/** The primary key: an id, text. */
export function IdColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'text' });
}

/** The primary key: a number that the database counts up, 64 bits; gaps are normal. */
export function PositionColumn(): PropertyDecorator {
  return PrimaryGeneratedColumn('increment', { type: 'integer' });
}

export function TextColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'text', ...choice });
}

/** A moment: UTC ISO text, as `Instant` is. Database clocks and date types are never used. */
export function InstantColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return TextColumn(choice);
}

/** A day: `YYYY-MM-DD` text, as `LocalDate` is. */
export function DateColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return TextColumn(choice);
}

/** `algorithm:hex`, as `Digest` is. */
export function DigestColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return TextColumn(choice);
}

/** A JSON value, kept as canonical text; TypeORM reads and writes the value. */
export function JsonColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'text', ...choice, transformer: { to: writeJson, from: readJson } });
}

/** Numbers up to 2³¹: counts, versions, sequence numbers within a case. */
export function IntegerColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'integer', ...choice });
}

/** Numbers up to 2⁵³: bytes, money in 分. Beyond that JavaScript loses digits. */
export function BigIntegerColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'bigint', ...choice });
}

/** Raw rows show it as 0/1 on SQLite and false/true on PostgreSQL: read those with `Boolean(row.flag)`. */
export function BooleanColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'boolean', ...choice });
}

function writeJson(value: Json | null | undefined): string | null {
  return value === null || value === undefined ? null : canonicalJson(value);
}

function readJson(text: string | null): Json {
  return text === null ? null : (JSON.parse(text) as Json);
}
