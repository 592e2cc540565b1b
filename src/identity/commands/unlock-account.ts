import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { AccountChanges } from '../accounts/account-changes.js';
import { accountOf } from '../accounts/find-account.js';
import type { LoginGuard } from '../accounts/login-guard.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { unknownThing } from '../model/checks.js';

export interface UnlockAccountInput {
  readonly person: string;
}

/** 解锁账号: the count of failed attempts starts over. */
export class UnlockAccount {
  readonly permission = 'account.manage';

  constructor(
    private readonly changes: AccountChanges,
    private readonly authorizer: Authorizer,
    private readonly guard: LoginGuard,
  ) {}

  async run(actor: Actor, { person }: UnlockAccountInput): Promise<Result<null, readonly Refusal[]>> {
    const object = { kind: 'account', id: person } as const;
    const wanted = { actor, action: 'account.unlock', object, person, detail: {} } as const;
    return this.changes.make(wanted, async ({ tx, directory }) => {
      const organ = directory.person(person)?.organ ?? null;
      const denied = this.authorizer.require(actor, this.permission, { organ });
      if (denied.length > 0) return err(denied);
      const account = await accountOf(tx, person);
      if (account === null) return err([unknownThing('账号', person)]);
      await this.guard.unlock(tx, account.username);
      return ok(null);
    });
  }
}
