import type { EntityManager } from 'typeorm';
import type { Dialect } from './database.js';

export type SqlValue = string | number | boolean | null | Uint8Array;

/** A statement in two parts, text and values, so that a value never becomes text. Built by `sql`. */
export class Sql {
  constructor(
    readonly texts: readonly string[],
    readonly values: readonly (SqlValue | Sql)[],
    /** The only engine on which the fragment is written; both when absent. */
    readonly only: Dialect | null = null,
  ) {}
}

export interface RenderedSql {
  readonly text: string;
  readonly parameters: SqlValue[];
}

/**
 * A statement for both engines: ``sql`select * from "case" where id = ${id}` ``. Values become parameters,
 * fragments made by `sql` are set in. Columns in camelCase need double quotes.
 */
export function sql(texts: TemplateStringsArray, ...values: readonly (SqlValue | Sql)[]): Sql {
  return new Sql(texts, values);
}

/** `(?, ?, ?)` for `in`; of nothing, a list that holds nothing (engines refuse an empty bracket). */
export function list(values: readonly SqlValue[]): Sql {
  return values.length === 0 ? sql`(select null where 1 = 0)` : sql`(${joined(values, ', ')})`;
}

/** Values or fragments side by side. The separator is program text, never input. */
export function joined(parts: readonly (SqlValue | Sql)[], separator: ', ' | ' and ' | ' or '): Sql {
  const between = parts.slice(1).map(() => separator);
  return parts.length === 0 ? sql`` : new Sql(['', ...between, ''], parts);
}

/** A fragment that only PostgreSQL sees. */
export function onPostgres(fragment: Sql): Sql {
  return new Sql(fragment.texts, fragment.values, 'postgres');
}

/** Holds the rows read until the unit of work ends. SQLite needs no words for it: it has one writer. */
export const forUpdate = onPostgres(sql`for update`);

/** For claiming work: rows that another instance holds are passed over instead of waited for. */
export const forUpdateSkipLocked = onPostgres(sql`for update skip locked`);

/** Writes a statement for one engine: `?` on SQLite, `$1` … on PostgreSQL. */
export function render(statement: Sql, dialect: Dialect): RenderedSql {
  const parameters: SqlValue[] = [];
  return { text: write(statement, dialect, parameters), parameters };
}

/**
 * Runs a statement and returns its rows, those of a `returning` clause included. The row type is the
 * caller's promise; booleans come raw (see `BooleanColumn`).
 */
export async function run<Row>(on: EntityManager, statement: Sql): Promise<Row[]> {
  const { records } = await query<Row>(on, statement);
  return records;
}

/** Runs a statement and returns how many rows it changed. */
export async function execute(on: EntityManager, statement: Sql): Promise<number> {
  const { affected } = await query(on, statement);
  return affected ?? 0;
}

/** The engine behind an entity manager. */
export function dialectOf(on: EntityManager): Dialect {
  return on.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
}

interface Answer<Row> {
  readonly records: Row[];
  readonly affected?: number;
}

async function query<Row>(on: EntityManager, statement: Sql): Promise<Answer<Row>> {
  const { text, parameters } = render(statement, dialectOf(on));
  const runner = on.queryRunner ?? on.dataSource.createQueryRunner();
  try {
    const answer: Answer<Row> = await runner.query(text, parameters, true);
    return answer;
  } finally {
    if (runner !== on.queryRunner) await runner.release();
  }
}

function write(statement: Sql, dialect: Dialect, parameters: SqlValue[]): string {
  if (statement.only !== null && statement.only !== dialect) return '';
  let text = statement.texts[0] ?? '';
  statement.values.forEach((value, index) => {
    if (value instanceof Sql) {
      text += write(value, dialect, parameters);
    } else {
      parameters.push(value);
      text += dialect === 'postgres' ? `$${parameters.length}` : '?';
    }
    text += statement.texts[index + 1] ?? '';
  });
  return text;
}
