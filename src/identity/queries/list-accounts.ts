import { list, run, sql, type Database } from '../../database/index.js';
import { err, ok, type Clock, type Instant, type Refusal, type Result } from '../../kernel/index.js';
import { accountKey } from '../accounts/login-guard.js';
import type { IdentitySettings } from '../accounts/settings.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';

export interface AccountView {
  readonly person: string;
  readonly username: string;
  readonly mustChange: boolean;
  readonly disabledAt: Instant | null;
  readonly lockedUntil: Instant | null;
  readonly createdAt: Instant;
  readonly lastLoginAt: Instant | null;
}

export interface ListAccountsInput {
  /** Accounts of people who belong to this organ or below it. */
  readonly organ: string;
}

interface Found {
  readonly personId: string;
  readonly username: string;
  readonly mustChange: number | boolean;
  readonly disabledAt: Instant | null;
  readonly createdAt: Instant;
  readonly lastLoginAt: Instant | null;
}

/** 账号: whose they are and how they stand; never anything of the password. */
export class ListAccounts {
  readonly permission = 'identity.read';

  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  async run(
    actor: Actor,
    { organ }: ListAccountsInput,
  ): Promise<Result<readonly AccountView[], readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, this.permission, { organ });
    if (denied.length > 0) return err(denied);
    const directory = await this.source.current();
    const organs = [organ, ...directory.descendants(organ)];
    const rows = await run<Found>(
      this.database.reader,
      sql`select a."personId", a.username, a."mustChange", a."disabledAt", a."createdAt", a."lastLoginAt"
          from identity_account a join identity_person p on p.id = a."personId"
          where p."organId" in ${list(organs)} order by a.username`,
    );
    const locks = await this.locks(rows.map(({ username }) => username));
    return ok(
      rows.map(({ personId, mustChange, ...row }) => ({
        ...row,
        person: personId,
        mustChange: Boolean(mustChange),
        lockedUntil: locks.get(accountKey(row.username)) ?? null,
      })),
    );
  }

  private async locks(usernames: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
    const rows = await run<{ readonly key: string; readonly endsAt: Instant }>(
      this.database.reader,
      sql`select "key", "endsAt" from identity_login_guard
          where "key" in ${list(usernames.map(accountKey))} and failures >= ${this.settings.failuresOfAccount}
            and "endsAt" > ${this.clock.now()}`,
    );
    return new Map(rows.map(({ key, endsAt }) => [key, endsAt]));
  }
}
