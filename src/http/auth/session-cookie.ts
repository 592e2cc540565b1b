import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../../config/index.js';

/** How the session travels in the browser. `__Host-` binds it to this host and to TLS; a plain name only where TLS is off, which only loopback may. */
export function sessionCookie({ secureCookies }: Config): {
  readonly name: string;
  readonly options: CookieSerializeOptions;
} {
  return {
    name: secureCookies ? '__Host-wugongkai' : 'wugongkai',
    options: { path: '/', httpOnly: true, sameSite: 'strict', secure: secureCookies },
  };
}
