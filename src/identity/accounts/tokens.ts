import type { EntityManager } from 'typeorm';
import { run, sql, type Tx } from '../../database/index.js';
import type { Instant } from '../../kernel/index.js';
import { keptOf } from './secrets.js';

/** Ends every key of a person. */
export async function revokeTokensOf(tx: Tx, person: string, at: Instant): Promise<void> {
  await run(
    tx,
    sql`update identity_token set "revokedAt" = ${at} where "personId" = ${person} and "revokedAt" is null`,
  );
}

/** How many keys of a person are good. */
export async function countTokensOf(tx: Tx, person: string, now: Instant): Promise<number> {
  const rows = await run<{ readonly id: string }>(
    tx,
    sql`select id from identity_token where "personId" = ${person} and "revokedAt" is null and "expiresAt" > ${now}`,
  );
  return rows.length;
}

/** A key with what decides whether it is good, and the version of the directory at that moment. */
export interface TokenFound {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly disabledAt: Instant | null;
  readonly version: string;
}

/** The key behind a secret, in one select by an indexed hash. */
export async function findToken(on: EntityManager, secret: string): Promise<TokenFound | null> {
  const [row] = await run<TokenFound>(
    on,
    sql`select t.id, t.name, t."personId", t."expiresAt", t."lastUsedAt", t."revokedAt", a."disabledAt", v.version
        from identity_token t join identity_account a on a."personId" = t."personId" cross join directory_version v
        where t."tokenHash" = ${keptOf(secret)}`,
  );
  return row ?? null;
}

/** Notes that a key is in use. */
export async function touchToken(tx: Tx, id: string, now: Instant): Promise<void> {
  await run(tx, sql`update identity_token set "lastUsedAt" = ${now} where id = ${id}`);
}
