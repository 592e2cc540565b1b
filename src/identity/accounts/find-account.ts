import type { EntityManager } from 'typeorm';
import { run, sql, type Sql } from '../../database/index.js';
import type { AccountRow } from '../entities/account.js';

/** Usernames are kept and compared in lower case. */
export function normaliseUsername(username: string): string {
  return username.trim().normalize('NFKC').toLowerCase();
}

/** The account of a username in its kept spelling, or null. */
export async function accountNamed(on: EntityManager, username: string): Promise<AccountRow | null> {
  return find(on, sql`username = ${username}`);
}

/** The account of a person, or null. */
export async function accountOf(on: EntityManager, person: string): Promise<AccountRow | null> {
  return find(on, sql`"personId" = ${person}`);
}

type RawAccount = Omit<AccountRow, 'mustChange' | 'formerHashes'> & {
  readonly mustChange: number | boolean;
  readonly formerHashes: string;
};

async function find(on: EntityManager, where: Sql): Promise<AccountRow | null> {
  const [row] = await run<RawAccount>(on, sql`select * from identity_account where ${where}`);
  return row === undefined ? null : parse(row);
}

function parse(row: RawAccount): AccountRow {
  const formerHashes = JSON.parse(row.formerHashes) as readonly string[];
  return { ...row, mustChange: Boolean(row.mustChange), formerHashes };
}
