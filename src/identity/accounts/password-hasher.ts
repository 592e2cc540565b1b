import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '../model/password-rules.js';

/** OWASP's first choice for argon2id, the library's own default algorithm: 19 MiB, two passes, one lane; about 20 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of 32 random bytes that nobody kept, at the same cost: compared with where there is no account. */
export const DECOY_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$FBo1DqZuci6g+YmtnW+wXg$LNc/UuHYhoUMUtAa0VglQ1dERuI2dJO/7BuLe6gnxEw';

/** Turns a password into what is kept of it. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), COST);
}

/** Whether a password is the one behind a hash. Without a hash it takes as long and is wrong. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const right = await verify(kept ?? DECOY_HASH, normalisePassword(password));
  return right && kept !== null;
}
