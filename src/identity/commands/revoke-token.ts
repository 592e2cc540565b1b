import { run, sql, type Tx } from '../../database/index.js';
import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { AccountChanges } from '../accounts/account-changes.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { unknownThing } from '../model/checks.js';

export interface RevokeTokenInput {
  readonly person: string;
  readonly token: string;
}

/** 停用接口令牌, one's own or, for whoever keeps the accounts, anybody's. It cannot be taken back. */
export class RevokeToken {
  readonly permission = 'account.manage';

  constructor(
    private readonly changes: AccountChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(actor: Actor, { person, token }: RevokeTokenInput): Promise<Result<null, readonly Refusal[]>> {
    const object = { kind: 'token', id: token } as const;
    const wanted = { actor, action: 'token.revoke', object, person, detail: {} } as const;
    return this.changes.make(wanted, async ({ tx, at, directory }) => {
      const organ = directory.person(person)?.organ ?? null;
      const denied =
        actor.person === person ? [] : this.authorizer.require(actor, this.permission, { organ });
      if (denied.length > 0) return err(denied);
      if (!(await exists(tx, person, token))) return err([unknownThing('接口令牌', token)]);
      await run(
        tx,
        sql`update identity_token set "revokedAt" = ${at} where id = ${token} and "revokedAt" is null`,
      );
      return ok(null);
    });
  }
}

async function exists(tx: Tx, person: string, token: string): Promise<boolean> {
  const rows = await run(
    tx,
    sql`select id from identity_token where id = ${token} and "personId" = ${person}`,
  );
  return rows.length > 0;
}
