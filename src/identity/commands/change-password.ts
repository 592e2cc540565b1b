import { execute, sql, type Database } from '../../database/index.js';
import { canonicalJson, err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import type { AccountChanges } from '../accounts/account-changes.js';
import { accountOf } from '../accounts/find-account.js';
import type { LoginGuard } from '../accounts/login-guard.js';
import { hashPassword, isPassword } from '../accounts/password-hasher.js';
import { formerHashes, wasUsed } from '../accounts/password-history.js';
import { closeSessions } from '../accounts/sessions.js';
import type { IdentitySettings } from '../accounts/settings.js';
import type { AccountRow } from '../entities/account.js';
import type { Actor } from '../model/actor.js';
import { unknownThing } from '../model/checks.js';
import { passwordFaults } from '../model/password-rules.js';

export interface ChangePasswordInput {
  readonly currentPassword: string;
  readonly newPassword: string;
  /** The session from which it is asked: it stays, all others end. */
  readonly session: string;
  readonly address: string;
}

/** 修改口令, by the person it belongs to. Guessing the present one is counted like guessing at the door. */
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly changes: AccountChanges,
    private readonly guard: LoginGuard,
    private readonly settings: IdentitySettings,
    private readonly common: ReadonlySet<string>,
  ) {}

  async run(actor: Actor, input: ChangePasswordInput): Promise<Result<null, readonly Refusal[]>> {
    const { person } = actor;
    const account = await accountOf(this.database.reader, person);
    if (account === null) return err([unknownThing('账号', person)]);
    const stopped = await this.guard.charge(account.username, input.address);
    const faults = stopped === null ? await this.faults(account, input) : [stopped];
    const hash = faults.length === 0 ? await hashPassword(input.newPassword) : '';
    const object = { kind: 'account', id: person } as const;
    const wanted = { actor, action: 'password.change', object, person, detail: {} } as const;
    return this.changes.make(wanted, async ({ tx, at }) => {
      if (faults.length > 0) return err(faults);
      const former = canonicalJson(formerHashes(account, this.settings.passwordRules));
      const changed = await execute(
        tx,
        sql`update identity_account set "passwordHash" = ${hash}, "formerHashes" = ${former}, "passwordSetAt" = ${at},
            "mustChange" = ${false}, "passwordExpiresAt" = ${null}
            where "personId" = ${person} and "passwordHash" = ${account.passwordHash}`,
      );
      if (changed !== 1) return err([wrongPassword()]);
      await closeSessions(tx, person, input.session);
      return ok(null);
    });
  }

  private async faults(account: AccountRow, input: ChangePasswordInput): Promise<readonly Refusal[]> {
    const { passwordRules } = this.settings;
    if (!(await isPassword(input.currentPassword, account.passwordHash))) return [wrongPassword()];
    await this.database.write((tx) => this.guard.clear(tx, account.username, input.address));
    const faults = passwordFaults(input.newPassword, account.username, passwordRules, this.common);
    if (faults.length > 0) return faults;
    return (await wasUsed(input.newPassword, account, passwordRules)) ? [used()] : [];
  }
}

function wrongPassword(): Refusal {
  return refusal({
    code: 'password-wrong',
    message: '原口令不正确',
    cure: '请核对后重试',
    facts: { field: 'currentPassword' },
  });
}

function used(): Refusal {
  return refusal({
    code: 'password-used',
    message: '新口令是近期用过的口令',
    cure: '请换一个没有用过的口令',
    facts: { field: 'newPassword' },
  });
}
