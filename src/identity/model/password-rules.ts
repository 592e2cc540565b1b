import { refusal, type Refusal } from '../../kernel/index.js';

/**
 * 口令规则. `djcp` is what assessors of GB/T 22239-2019 (身份鉴别) ask for: four classes of characters, changed
 * from time to time, not repeated. `asvs` is OWASP ASVS 5.0, which forbids both and asks for length. The two
 * contradict each other, so an office chooses; a list of common passwords is refused under either.
 */
export interface PasswordRules {
  readonly profile: 'djcp' | 'asvs';
  readonly minLength: number;
  /** Of lower case, upper case, digits and others; 0 asks for none. */
  readonly classes: number;
  /** Days after which a new one is due; null never. */
  readonly maxAgeDays: number | null;
  /** Former passwords that may not come back. */
  readonly history: number;
}

/** Ten characters rather than the eight that assessors accept at least. */
export const DJCP_RULES: PasswordRules = {
  profile: 'djcp',
  minLength: 10,
  classes: 4,
  maxAgeDays: 90,
  history: 5,
};
export const ASVS_RULES: PasswordRules = {
  profile: 'asvs',
  minLength: 12,
  classes: 0,
  maxAgeDays: null,
  history: 0,
};

/** Longer text would only serve to keep the hash busy. */
export const MAX_PASSWORD_LENGTH = 128;

/** One spelling for what two keyboards may type differently (full width, composed letters). */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Every reason why a new password will not do.
 * @param common passwords and stems that everybody tries first, lower case
 */
export function passwordFaults(
  password: string,
  username: string,
  rules: PasswordRules,
  common: ReadonlySet<string>,
): readonly Refusal[] {
  const text = normalisePassword(password);
  const length = [...text].length;
  const faults: Refusal[] = [];
  if (length < rules.minLength) {
    faults.push(
      fault('password-too-short', `口令不足 ${rules.minLength} 位`, `请设置至少 ${rules.minLength} 位`),
    );
  }
  if (length > MAX_PASSWORD_LENGTH) {
    faults.push(
      fault('password-too-long', `口令超过 ${MAX_PASSWORD_LENGTH} 位`, `请不超过 ${MAX_PASSWORD_LENGTH} 位`),
    );
  }
  if (classesOf(text) < rules.classes) {
    faults.push(
      fault('password-too-simple', '口令的字符种类不够', '请同时使用大写字母、小写字母、数字和符号'),
    );
  }
  if (text.toLowerCase().includes(username.toLowerCase())) {
    faults.push(fault('password-has-username', '口令含有用户名', '请换一个不含用户名的口令'));
  }
  if (common.has(text.toLowerCase()) || common.has(stemOf(text))) {
    faults.push(fault('password-common', '口令过于常见，容易被猜中', '请换一个不常见的口令'));
  }
  return faults;
}

function classesOf(text: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) => kind.test(text)).length;
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** The word inside a decorated one: `P@ssw0rd2024!` is `password`. */
function stemOf(text: string): string {
  const bare = text.toLowerCase().replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, '');
  return bare.replace(/./gu, (character) => LOOKALIKES[character] ?? character);
}

function fault(code: string, message: string, cure: string): Refusal {
  return refusal({ code, message, cure, facts: { field: 'newPassword' } });
}
