import type { Database } from '../../database/index.js';
import {
  addMilliseconds,
  err,
  ok,
  refusal,
  type Clock,
  type Instant,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { Actor } from '../model/actor.js';
import type { Authenticated } from './authenticated.js';
import { passwordIsDue } from './password-age.js';
import { csrfTokenOf, looksLikeSecret, sameText } from './secrets.js';
import { findSession, touchSession, type SessionFound } from './sessions.js';
import type { IdentitySettings } from './settings.js';
import { secretOfToken } from './token-text.js';
import { findToken, touchToken, type TokenFound } from './tokens.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * 身份鉴别 — from a cookie or a key to an actor with the mandates of today. Every call of the interface passes
 * here: one select by an indexed hash brings the session, the account and the version of the directory.
 */
export class Authenticator {
  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  /**
   * The actor of a session.
   * @param csrf for a request that changes something: what it sent in `X-CSRF-Token`, empty when nothing;
   *   absent for a request that only reads
   */
  async bySession(token: string, csrf?: string): Promise<Result<Authenticated, readonly Refusal[]>> {
    const found = looksLikeSecret(token) ? await findSession(this.database.reader, token) : null;
    const now = this.clock.now();
    if (found === null || this.isOver(found, now)) return err([signInAgain()]);
    const csrfToken = csrfTokenOf(token);
    if (csrf !== undefined && !sameText(csrf, csrfToken)) return err([forged()]);
    const directory = await this.source.at(found.version, this.database.reader);
    const actor = directory.actor(found.personId, this.clock.today());
    if (actor === null) return err([signInAgain()]);
    await this.seen(found, now);
    const { id, expiresAt } = found;
    const mustChangePassword =
      found.mustChange || passwordIsDue(found.passwordSetAt, now, this.settings.passwordRules);
    return ok({
      actor: mustChangePassword ? withoutMandates(actor) : actor,
      credential: { kind: 'session', id, csrfToken, expiresAt, mustChangePassword },
    });
  }

  /** The actor of a key that a program sent as `Authorization: Bearer …`. */
  async byToken(bearer: string): Promise<Result<Authenticated, readonly Refusal[]>> {
    const secret = secretOfToken(bearer);
    const found = secret === null ? null : await findToken(this.database.reader, secret);
    const now = this.clock.now();
    if (found === null || isSpent(found, now)) return err([tokenInvalid()]);
    const directory = await this.source.at(found.version, this.database.reader);
    const actor = directory.actor(found.personId, this.clock.today());
    if (actor === null) return err([tokenInvalid()]);
    await this.used(found, now);
    return ok({ actor, credential: { kind: 'token', id: found.id, name: found.name } });
  }

  private isOver({ expiresAt, lastSeenAt, disabledAt }: SessionFound, now: Instant): boolean {
    const idleUntil = addMilliseconds(lastSeenAt, this.settings.sessionIdleMinutes * MINUTE_MS);
    return disabledAt !== null || expiresAt <= now || idleUntil <= now;
  }

  /** Written at most once a minute, so that reading pages does not write. */
  private async seen({ id, lastSeenAt }: SessionFound, now: Instant): Promise<void> {
    if (now < addMilliseconds(lastSeenAt, MINUTE_MS)) return;
    await this.database.write((tx) => touchSession(tx, id, now));
  }

  /** Written at most once a day. */
  private async used({ id, lastUsedAt }: TokenFound, now: Instant): Promise<void> {
    if (lastUsedAt !== null && now < addMilliseconds(lastUsedAt, DAY_MS)) return;
    await this.database.write((tx) => touchToken(tx, id, now));
  }
}

function isSpent({ revokedAt, disabledAt, expiresAt }: TokenFound, now: Instant): boolean {
  return revokedAt !== null || disabledAt !== null || expiresAt <= now;
}

function withoutMandates(actor: Actor): Actor {
  return { ...actor, mandates: [] };
}

function signInAgain(): Refusal {
  return refusal({ code: 'not-signed-in', message: '没有登录，或者登录已经失效', cure: '请重新登录' });
}

function forged(): Refusal {
  return refusal({
    code: 'csrf-mismatch',
    message: '请求缺少本次登录的校验码，可能不是您本人在本站点发出',
    cure: '请刷新页面后重试',
  });
}

function tokenInvalid(): Refusal {
  return refusal({
    code: 'token-invalid',
    message: '接口令牌无效、已过期或已停用',
    cure: '请重新建立接口令牌',
  });
}
