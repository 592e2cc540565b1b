import { loadCommonPasswords } from '../accounts/common-passwords.js';
import { ASVS_RULES, DJCP_RULES, passwordFaults, type PasswordRules } from './password-rules.js';

const common = loadCommonPasswords();
const codes = (password: string, rules: PasswordRules = DJCP_RULES, username = 'wangnigao') =>
  passwordFaults(password, username, rules, common).map(({ code }) => code);

describe('password rules after GB/T 22239 (等级保护)', () => {
  it.each([
    ['Tq7#mzKp2w', []],
    ['建设工程Ab7#xy', []],
    ['Tq7#mzKp2', ['password-too-short']],
    ['tq7#mzkp2w', ['password-too-simple']],
    ['TQ7#MZKP2W', ['password-too-simple']],
    ['Tqw#mzKpzw', ['password-too-simple']],
    ['Tq7mzKp2wA', ['password-too-simple']],
    ['WangNiGao#2024', ['password-has-username']],
    ['P@ssw0rd2024!', ['password-common']],
    ['Admin@123456', ['password-common']],
    ['Zhejiang@2024', ['password-common']],
    ['1qaz@WSX', ['password-too-short', 'password-common']],
    ['123456', ['password-too-short', 'password-too-simple', 'password-common']],
  ])('%s: %j', (password, expected) => {
    expect(codes(password)).toEqual(expected);
  });

  it('does not mistake a common word inside a longer text for a common password', () => {
    expect(codes('Spring-Frog-17-Ladder')).toEqual([]);
  });

  it('counts what people see, not how the keyboard sent it (full width)', () => {
    expect(codes('Ｔｑ７＃ｍｚＫｐ２ｗ')).toEqual([]);
    expect(codes('Ｐ＠ｓｓｗ０ｒｄ２０２４！')).toEqual(['password-common']);
  });

  it('refuses what is only long', () => {
    expect(codes(`Aa1#${'x'.repeat(125)}`)).toEqual(['password-too-long']);
    expect(codes(`Aa1#${'x'.repeat(124)}`)).toEqual([]);
  });
});

describe('password rules after OWASP ASVS', () => {
  it('asks for length and nothing else', () => {
    expect(codes('four quiet rivers', ASVS_RULES)).toEqual([]);
    expect(codes('quiet river', ASVS_RULES)).toEqual(['password-too-short']);
    expect(codes('password123456', ASVS_RULES)).toEqual(['password-common']);
  });
});
