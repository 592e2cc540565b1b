import { insertRow } from '../../database/index.js';
import { err, ok, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import { outOfReach, type AccountChanges } from '../accounts/account-changes.js';
import { accountNamed, accountOf, normaliseUsername } from '../accounts/find-account.js';
import { issuePassword, type IssuedPassword } from '../accounts/issue-password.js';
import type { IdentitySettings } from '../accounts/settings.js';
import { AccountRow } from '../entities/account.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { conflict, inputFault, unknownThing } from '../model/checks.js';

export interface CreateAccountInput {
  readonly person: string;
  readonly username: string;
}

const USERNAME = /^[a-z][a-z0-9._-]{2,31}$/;

/**
 * 开通账号. Its password is made here, shown once and good only for its own change. An account comes before
 * a post of the three administrators: afterwards it would let its maker act as one of the other two.
 */
export class CreateAccount {
  readonly permission = 'account.manage';

  constructor(
    private readonly changes: AccountChanges,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  async run(actor: Actor, input: CreateAccountInput): Promise<Result<IssuedPassword, readonly Refusal[]>> {
    const { person } = input;
    const username = normaliseUsername(input.username);
    const issued = await issuePassword(this.clock.now(), this.settings.oneTimePasswordDays);
    const object = { kind: 'account', id: person } as const;
    const wanted = { actor, action: 'account.create', object, person, detail: { username } } as const;
    return this.changes.make(wanted, async (moment) => {
      const { tx, at, directory } = moment;
      const known = directory.person(person);
      const denied = this.authorizer.require(actor, this.permission, { organ: known?.organ ?? null });
      if (denied.length > 0) return err(denied);
      if (known === undefined) return err([unknownThing('人员', person)]);
      const faults = [...usernameFaults(username), ...outOfReach(actor, person, moment)];
      if (faults.length > 0) return err(faults);
      if ((await accountOf(tx, person)) !== null) {
        return err([conflict('account-exists', '此人已有账号', '如忘记口令，请重置口令')]);
      }
      if ((await accountNamed(tx, username)) !== null) {
        return err([conflict('username-taken', '该用户名已有人使用', '请换一个用户名')]);
      }
      await insertRow(tx, AccountRow, {
        personId: person,
        username,
        passwordHash: issued.hash,
        formerHashes: [],
        passwordSetAt: at,
        mustChange: true,
        passwordExpiresAt: issued.expiresAt,
        disabledAt: null,
        createdAt: at,
        lastLoginAt: null,
      });
      return ok({
        person,
        name: known.name,
        username,
        password: issued.password,
        expiresAt: issued.expiresAt,
      });
    });
  }
}

function usernameFaults(username: string): readonly Refusal[] {
  if (USERNAME.test(username)) return [];
  return [
    inputFault('用户名不对', '请用 3–32 位小写字母、数字、点、下划线或连字符，以字母开头', {
      field: 'username',
    }),
  ];
}
