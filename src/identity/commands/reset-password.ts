import { run, sql } from '../../database/index.js';
import { canonicalJson, err, ok, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import { outOfReach, type AccountChanges } from '../accounts/account-changes.js';
import { accountOf } from '../accounts/find-account.js';
import { issuePassword, type IssuedPassword } from '../accounts/issue-password.js';
import type { LoginGuard } from '../accounts/login-guard.js';
import { formerHashes } from '../accounts/password-history.js';
import { closeSessions } from '../accounts/sessions.js';
import type { IdentitySettings } from '../accounts/settings.js';
import { revokeTokensOf } from '../accounts/tokens.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { unknownThing } from '../model/checks.js';

export interface ResetPasswordInput {
  readonly person: string;
}

/** 重置口令. Everything that the old password had opened is closed: sessions, keys, the lock. */
export class ResetPassword {
  readonly permission = 'account.manage';

  constructor(
    private readonly changes: AccountChanges,
    private readonly authorizer: Authorizer,
    private readonly guard: LoginGuard,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  async run(
    actor: Actor,
    { person }: ResetPasswordInput,
  ): Promise<Result<IssuedPassword, readonly Refusal[]>> {
    const { oneTimePasswordDays, passwordRules } = this.settings;
    const issued = await issuePassword(this.clock.now(), oneTimePasswordDays);
    const object = { kind: 'account', id: person } as const;
    const wanted = { actor, action: 'account.reset', object, person, detail: {} } as const;
    return this.changes.make(wanted, async (moment) => {
      const { tx, at, directory } = moment;
      const known = directory.person(person);
      const denied = this.authorizer.require(actor, this.permission, { organ: known?.organ ?? null });
      if (denied.length > 0) return err(denied);
      const account = await accountOf(tx, person);
      if (known === undefined || account === null) return err([unknownThing('账号', person)]);
      const beyond = outOfReach(actor, person, moment);
      if (beyond.length > 0) return err(beyond);
      await run(
        tx,
        sql`update identity_account set "passwordHash" = ${issued.hash}, "passwordSetAt" = ${at}, "mustChange" = ${true},
            "passwordExpiresAt" = ${issued.expiresAt}, "formerHashes" = ${canonicalJson(formerHashes(account, passwordRules))}
            where "personId" = ${person}`,
      );
      await closeSessions(tx, person);
      await revokeTokensOf(tx, person, at);
      await this.guard.unlock(tx, account.username);
      const { password, expiresAt } = issued;
      return ok({ person, name: known.name, username: account.username, password, expiresAt });
    });
  }
}
