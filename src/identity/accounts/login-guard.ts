import { run, sql, type Database, type Tx } from '../../database/index.js';
import {
  addMilliseconds,
  digest,
  minuteAt,
  refusal,
  type Clock,
  type Instant,
  type Refusal,
} from '../../kernel/index.js';
import type { IdentitySettings } from './settings.js';

const MINUTE_MS = 60_000;

interface Charged {
  readonly failures: number;
  readonly endsAt: Instant;
}

/**
 * 登录失败处理 (GB/T 22239 身份鉴别). Every attempt counts as failed before the password is looked at and is
 * taken back when it was right, so that many at once get no more tries than one after another. A name that
 * nobody has is counted and locked like any other.
 */
export class LoginGuard {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  /** Counts an attempt; null when it may go on, otherwise the reason why the password is not even looked at. */
  async charge(username: string, address: string): Promise<Refusal | null> {
    const { failuresOfAccount, failuresOfAddress } = this.settings;
    return this.database.write(async (tx) => {
      const ofAddress = await this.count(tx, addressKey(address), failuresOfAddress);
      const ofAccount = await this.count(tx, accountKey(username), failuresOfAccount);
      if (ofAddress.failures > failuresOfAddress) return tooMany('address-throttled', ofAddress.endsAt);
      return ofAccount.failures > failuresOfAccount ? tooMany('account-locked', ofAccount.endsAt) : null;
    });
  }

  /** Takes back an attempt that turned out right, and forgets what is over. */
  async clear(tx: Tx, username: string, address: string): Promise<void> {
    await run(
      tx,
      sql`update identity_login_guard set failures = failures - 1 where "key" = ${addressKey(address)} and failures > 0`,
    );
    await this.unlock(tx, username);
    await run(tx, sql`delete from identity_login_guard where "endsAt" <= ${this.clock.now()}`);
  }

  /** Lets a locked username try again at once. */
  async unlock(tx: Tx, username: string): Promise<void> {
    await run(tx, sql`delete from identity_login_guard where "key" = ${accountKey(username)}`);
  }

  /** The last allowed attempt starts the lock; those after it neither lengthen nor count up further. */
  private async count(tx: Tx, key: string, most: number): Promise<Charged> {
    const now = this.clock.now();
    const endsAt = addMilliseconds(now, this.settings.lockMinutes * MINUTE_MS);
    const [row] = await run<Charged>(
      tx,
      sql`insert into identity_login_guard as g ("key", failures, "endsAt") values (${key}, 1, ${endsAt})
          on conflict ("key") do update set
            failures = case when g."endsAt" <= ${now} then 1 when g.failures > ${most} then g.failures else g.failures + 1 end,
            "endsAt" = case when g."endsAt" <= ${now} or g.failures + 1 = ${most} then ${endsAt} else g."endsAt" end
          returning failures, "endsAt"`,
    );
    if (row === undefined) throw new Error('identity_login_guard returned nothing');
    return row;
  }
}

/** Under what the failed attempts of a username are counted. */
export function accountKey(username: string): string {
  return `account ${digest(username)}`;
}

function addressKey(address: string): string {
  return `address ${digest(address)}`;
}

function tooMany(code: string, endsAt: Instant): Refusal {
  return refusal({
    code,
    message: '登录失败次数过多，暂时不能登录',
    cure: `请于 ${minuteAt(addMilliseconds(endsAt, MINUTE_MS))} 之后再试，或请系统管理员解锁`,
    facts: { until: endsAt },
    who: ['system-admin'],
  });
}
