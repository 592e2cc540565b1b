import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { AccountChanges } from '../accounts/account-changes.js';
import { closeSessions } from '../accounts/sessions.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';

export interface RevokeSessionsInput {
  readonly person: string;
  /** The session to keep: the one from which it is asked. */
  readonly except: string | null;
}

/** 强制下线: one's own other browsers, or all of somebody's. */
export class RevokeSessions {
  readonly permission = 'account.manage';

  constructor(
    private readonly changes: AccountChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(
    actor: Actor,
    { person, except }: RevokeSessionsInput,
  ): Promise<Result<null, readonly Refusal[]>> {
    const object = { kind: 'account', id: person } as const;
    const wanted = { actor, action: 'session.revoke', object, person, detail: {} } as const;
    return this.changes.make(wanted, async ({ tx, directory }) => {
      const organ = directory.person(person)?.organ ?? null;
      const own = actor.person === person;
      const denied = own ? [] : this.authorizer.require(actor, this.permission, { organ });
      if (denied.length > 0) return err(denied);
      await closeSessions(tx, person, own ? except : null);
      return ok(null);
    });
  }
}
