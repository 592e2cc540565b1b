import { DefaultNamingStrategy, type Table } from 'typeorm';

/** PostgreSQL cuts longer names off in silence. */
const LONGEST_NAME = 63;

/**
 * Keys and indices are named after what they hold (`uq_journal_entry_caseId_seq`), so that an error message
 * and a query plan can be read. Migrations that leave a name out get the same one.
 */
export class ReadableNames extends DefaultNamingStrategy {
  override primaryKeyName(table: Table | string): string {
    return this.#name('pk', table, []);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.#name('uq', table, columns);
  }

  override relationConstraintName(table: Table | string, columns: string[]): string {
    return this.#name('rel', table, columns);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.#name('fk', table, columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return this.#name('ix', table, columns);
  }

  #name(kind: string, table: Table | string, columns: readonly string[]): string {
    const name = [kind, this.getTableName(table).split('.').at(-1), ...columns].join('_');
    if (name.length > LONGEST_NAME) throw new RangeError(`name too long, give a shorter one: ${name}`);
    return name;
  }
}
