import { execute, sql, type Database, type Tx } from '../../database/index.js';
import {
  addMilliseconds,
  err,
  ok,
  refusal,
  type Clock,
  type Instant,
  type JsonObject,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { accountNamed, normaliseUsername } from '../accounts/find-account.js';
import type { LoginGuard } from '../accounts/login-guard.js';
import { passwordIsDue } from '../accounts/password-age.js';
import { isPassword } from '../accounts/password-hasher.js';
import { csrfTokenOf } from '../accounts/secrets.js';
import {
  closeSessionOf,
  forgetEndedSessions,
  openSession,
  type OpenedSession,
} from '../accounts/sessions.js';
import type { IdentitySettings } from '../accounts/settings.js';
import { ANONYMOUS, type AuditTrail } from '../audit-trail.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { AccountRow } from '../entities/account.js';
import type { AuditOutcome } from '../model/audit.js';

export interface LogInInput {
  readonly username: string;
  readonly password: string;
  /** Where it comes from, as the proxy in front tells it. */
  readonly address: string;
  /** The session that the browser had: it ends, whoever it belonged to. */
  readonly previousToken?: string;
}

export interface SignedIn {
  readonly person: string;
  readonly token: string;
  readonly csrfToken: string;
  readonly expiresAt: Instant;
  readonly mustChangePassword: boolean;
}

const MINUTE_MS = 60_000;

/** 登录. What fails says the same, and takes as long, whether the name is unknown, the password wrong or the account disabled. */
export class LogIn {
  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly guard: LoginGuard,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  async run(input: LogInInput): Promise<Result<SignedIn, readonly Refusal[]>> {
    const username = normaliseUsername(input.username);
    const stopped = await this.guard.charge(username, input.address);
    const account = await accountNamed(this.database.reader, username);
    if (stopped !== null) return this.failed(account, input.address, stopped);
    const right = await isPassword(input.password, account?.passwordHash ?? null);
    if (account === null || !right) return this.failed(account, input.address, wrong());
    if (account.disabledAt !== null) return this.failed(account, input.address, wrong());
    if (account.passwordExpiresAt !== null && account.passwordExpiresAt <= this.clock.now()) {
      return this.failed(account, input.address, expired());
    }
    const opened = await this.database.decide((tx) => this.open(tx, account, input));
    if (!opened.ok) return this.failed(account, input.address, wrong());
    const { token, expiresAt } = opened.value;
    const due = passwordIsDue(account.passwordSetAt, this.clock.now(), this.settings.passwordRules);
    const mustChangePassword = account.mustChange || due;
    return ok({
      person: account.personId,
      token,
      csrfToken: csrfTokenOf(token),
      expiresAt,
      mustChangePassword,
    });
  }

  /** The account may have changed while its password was compared: then it was not this password. */
  private async open(tx: Tx, account: AccountRow, input: LogInInput): Promise<Result<OpenedSession, null>> {
    const { personId: person, username, passwordHash } = account;
    const at = this.clock.now();
    const unchanged = await execute(
      tx,
      sql`update identity_account set "lastLoginAt" = ${at}
          where "personId" = ${person} and "passwordHash" = ${passwordHash} and "disabledAt" is null`,
    );
    if (unchanged !== 1) return err(null);
    await this.guard.clear(tx, username, input.address);
    const idleSince = addMilliseconds(at, -this.settings.sessionIdleMinutes * MINUTE_MS);
    await forgetEndedSessions(tx, person, at, idleSince);
    if (input.previousToken !== undefined) await closeSessionOf(tx, input.previousToken);
    await this.record(tx, account, input.address, 'done');
    return ok(
      await openSession(tx, { person, address: input.address, at, hours: this.settings.sessionHours }),
    );
  }

  private async failed(
    account: AccountRow | null,
    address: string,
    reason: Refusal,
  ): Promise<Result<never, readonly Refusal[]>> {
    await this.database.write((tx) => this.record(tx, account, address, 'failed', reason));
    return err([reason]);
  }

  private async record(
    tx: Tx,
    account: AccountRow | null,
    address: string,
    outcome: AuditOutcome,
    reason?: Refusal,
  ): Promise<void> {
    const person = account?.personId ?? ANONYMOUS;
    const organ = (await this.source.current(tx)).person(person)?.organ ?? null;
    const detail: JsonObject = reason === undefined ? { address } : { address, reasons: [reason.code] };
    await this.audit.add(tx, {
      actor: outcome === 'done' ? person : ANONYMOUS,
      action: 'login',
      outcome,
      object: { kind: 'account', id: person, organ },
      detail,
    });
  }
}

function wrong(): Refusal {
  return refusal({
    code: 'login-failed',
    message: '用户名或口令不正确',
    cure: '请核对后重试；忘记口令的，请系统管理员重置',
    who: ['system-admin'],
  });
}

function expired(): Refusal {
  return refusal({
    code: 'password-expired',
    message: '一次性口令已过期',
    cure: '请系统管理员重置口令',
    who: ['system-admin'],
  });
}
