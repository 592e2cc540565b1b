import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { digest, type Digest } from '../../kernel/index.js';

const SECRET_BYTES = 32;
/** Letters and digits that are not mistaken for one another on paper. */
const READABLE = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** 256 random bits, as text that fits into a cookie or a header. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** What is kept of a secret. Enough bits that a plain hash is as good as a slow one. */
export function keptOf(secret: string): Digest {
  return digest(secret);
}

/** Shape of a secret, so that nothing else is looked up. */
export function looksLikeSecret(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/**
 * The token that a page sends back in `X-CSRF-Token`. Made from the session's secret, which scripts cannot
 * read, so that nothing of it is stored and another site cannot make it.
 */
export function csrfTokenOf(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('csrf').digest('base64url');
}

/** Compares in a time that does not tell where two texts differ. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
}

/**
 * A password to be read from paper and used once: sixteen characters in four groups, 93 bits, of all four
 * classes (the hyphens are the fourth).
 */
export function oneTimePassword(): string {
  for (;;) {
    const groups = Array.from({ length: GROUPS }, () =>
      Array.from({ length: GROUP_LENGTH }, () => READABLE[randomInt(READABLE.length)]).join(''),
    );
    const password = groups.join('-');
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password)) return password;
  }
}
