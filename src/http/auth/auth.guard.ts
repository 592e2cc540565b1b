import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Config } from '../../config/index.js';
import { Authenticator, type Authenticated } from '../../identity/index.js';
import { err, refusal, type Refusal, type Result } from '../../kernel/index.js';
import { reply, RefusedException } from '../problem/refused.exception.js';
import { PERMISSION_KEY, type DeclaredPermission, type SignedRequest } from './declared-permission.js';
import { SessionCookie } from './session-cookie.js';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Knows who is asking before anything else runs. An endpoint that declares no permission answers nobody; what the
 * declared permission means for the object at hand is asked by the command or query itself.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  readonly #cookie: SessionCookie;

  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    config: Config,
  ) {
    this.#cookie = new SessionCookie(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = this.reflector.get<DeclaredPermission | undefined>(PERMISSION_KEY, context.getHandler());
    if (declared === 'public') return true;
    if (declared === undefined) throw new RefusedException([undeclared()]);
    const request = context.switchToHttp().getRequest<SignedRequest>();
    request.signed = reply(await this.#authenticate(request));
    return true;
  }

  async #authenticate(request: SignedRequest): Promise<Result<Authenticated, readonly Refusal[]>> {
    const { authorization } = request.headers;
    if (authorization?.startsWith('Bearer ') === true)
      return this.authenticator.byToken(authorization.slice('Bearer '.length));
    const session = this.#cookie.in(request.headers.cookie);
    if (session === undefined) return err([notSignedIn()]);
    const csrf = request.headers['x-csrf-token'];
    return READING.includes(request.method)
      ? this.authenticator.bySession(session)
      : this.authenticator.bySession(session, typeof csrf === 'string' ? csrf : '');
  }
}

function notSignedIn(): Refusal {
  return refusal({
    code: 'not-signed-in',
    message: '没有登录，或者登录已经失效',
    cure: '请登录，或使用接口令牌（Authorization: Bearer …）',
  });
}

function undeclared(): Refusal {
  return refusal({
    code: 'permission-missing',
    message: '此接口没有声明权限，不对任何人开放',
    cure: '请联系系统维护人员',
  });
}
