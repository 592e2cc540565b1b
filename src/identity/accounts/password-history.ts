import type { AccountRow } from '../entities/account.js';
import type { PasswordRules } from '../model/password-rules.js';
import { isPassword } from './password-hasher.js';

/** Hashes to remember when an account gets another password, newest first. */
export function formerHashes(account: AccountRow, { history }: PasswordRules): readonly string[] {
  return [account.passwordHash, ...account.formerHashes].slice(0, history);
}

/** Whether a password is the present one or one of those that may not come back. */
export async function wasUsed(
  password: string,
  account: AccountRow,
  { history }: PasswordRules,
): Promise<boolean> {
  const hashes = [account.passwordHash, ...account.formerHashes.slice(0, history)];
  const found = await Promise.all(hashes.map((kept) => isPassword(password, kept)));
  return found.includes(true);
}
