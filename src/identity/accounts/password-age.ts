import { addMilliseconds, type Instant } from '../../kernel/index.js';
import type { PasswordRules } from '../model/password-rules.js';

const DAY_MS = 86_400_000;

/** Whether a password has reached the age at which a new one is due. */
export function passwordIsDue(setAt: Instant, now: Instant, { maxAgeDays }: PasswordRules): boolean {
  return maxAgeDays !== null && addMilliseconds(setAt, maxAgeDays * DAY_MS) <= now;
}
