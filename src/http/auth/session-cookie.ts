import type { Config } from '../../config/index.js';

/** How the session travels in the browser. `__Host-` binds it to this host and to TLS; a plain name only where TLS is off, which only loopback may. */
export class SessionCookie {
  readonly #name: string;
  readonly #attributes: string;

  constructor({ secureCookies }: Config) {
    this.#name = secureCookies ? '__Host-wugongkai' : 'wugongkai';
    this.#attributes = `Path=/; HttpOnly; SameSite=Strict${secureCookies ? '; Secure' : ''}`;
  }

  /** The token in a `Cookie` header; tokens are base64url, so nothing needs decoding. */
  in(header: string | undefined): string | undefined {
    const pairs = (header ?? '').split(';').map((pair) => pair.trim());
    return pairs.find((pair) => pair.startsWith(`${this.#name}=`))?.slice(this.#name.length + 1);
  }

  /** The `Set-Cookie` header that keeps a token until the browser closes. */
  set(token: string): string {
    return `${this.#name}=${token}; ${this.#attributes}`;
  }

  /** The `Set-Cookie` header that forgets it. */
  clear(): string {
    return `${this.#name}=; Max-Age=0; ${this.#attributes}`;
  }
}
