import type { Tx } from './database.js';
import { dialectOf, run, sql } from './sql.js';

/**
 * Makes units of work that name the same thing follow one another: the later one begins here once the earlier one is
 * durable, and sees what it has written. For what has no row yet that could be locked. SQLite has one writer anyway.
 */
export async function takeTurns(tx: Tx, name: string): Promise<void> {
  if (dialectOf(tx) === 'sqlite') return;
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
