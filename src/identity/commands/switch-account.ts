import { run, sql } from '../../database/index.js';
import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import { outOfReach, type AccountChanges } from '../accounts/account-changes.js';
import { accountOf } from '../accounts/find-account.js';
import { closeSessions } from '../accounts/sessions.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { unknownThing } from '../model/checks.js';

export interface SwitchAccountInput {
  readonly person: string;
  /** Whether the account shall work. */
  readonly enabled: boolean;
}

/** 停用或启用账号. Disabling ends every session; keys rest until the account is enabled again. */
export class SwitchAccount {
  readonly permission = 'account.manage';

  constructor(
    private readonly changes: AccountChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(
    actor: Actor,
    { person, enabled }: SwitchAccountInput,
  ): Promise<Result<null, readonly Refusal[]>> {
    const action = enabled ? 'account.enable' : 'account.disable';
    const object = { kind: 'account', id: person } as const;
    return this.changes.make({ actor, action, object, person, detail: {} }, async (moment) => {
      const { tx, at, directory } = moment;
      const organ = directory.person(person)?.organ ?? null;
      const denied = this.authorizer.require(actor, this.permission, { organ });
      if (denied.length > 0) return err(denied);
      if ((await accountOf(tx, person)) === null) return err([unknownThing('账号', person)]);
      const beyond = outOfReach(actor, person, moment);
      if (beyond.length > 0) return err(beyond);
      const disabledAt = enabled ? null : at;
      await run(
        tx,
        sql`update identity_account set "disabledAt" = ${disabledAt} where "personId" = ${person}`,
      );
      if (!enabled) await closeSessions(tx, person);
      return ok(null);
    });
  }
}
