import { addMilliseconds, type Instant } from '../../kernel/index.js';
import { hashPassword } from './password-hasher.js';
import { oneTimePassword } from './secrets.js';

const DAY_MS = 86_400_000;

/** A password made for somebody: shown once, kept nowhere, good for its own change only. */
export interface IssuedPassword {
  readonly person: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly expiresAt: Instant;
}

/** A new one-time password with what is kept of it. Slow on purpose: make it before the transaction begins. */
export async function issuePassword(
  now: Instant,
  days: number,
): Promise<{ readonly password: string; readonly hash: string; readonly expiresAt: Instant }> {
  const password = oneTimePassword();
  return { password, hash: await hashPassword(password), expiresAt: addMilliseconds(now, days * DAY_MS) };
}
