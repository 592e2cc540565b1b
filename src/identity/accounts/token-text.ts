import { looksLikeSecret } from './secrets.js';

/** Says what it is wherever it turns up: in a log, a repository, a search for leaked keys. */
const PREFIX = 'wgk_';

/** A key as it is handed out. */
export function tokenText(secret: string): string {
  return PREFIX + secret;
}

/** The secret inside a key, or null for anything else. */
export function secretOfToken(text: string): string | null {
  const secret = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : '';
  return looksLikeSecret(secret) ? secret : null;
}
