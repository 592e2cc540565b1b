import type { Instant } from '../../kernel/index.js';
import type { Actor } from '../model/actor.js';

/** Who is asking, and by what they are known. */
export interface Authenticated {
  readonly actor: Actor;
  readonly credential: SessionCredential | TokenCredential;
}

export interface SessionCredential {
  readonly kind: 'session';
  readonly id: string;
  readonly csrfToken: string;
  readonly expiresAt: Instant;
  /** The actor has no mandate until the password is changed: nothing else is possible. */
  readonly mustChangePassword: boolean;
}

export interface TokenCredential {
  readonly kind: 'token';
  readonly id: string;
  readonly name: string;
}
