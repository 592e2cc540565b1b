import { isLocalDate } from '../../kernel/index.js';
import { someNumber, type NumberForm } from './number-scan.js';

/** Kinds of personal data that a screening can tell by form alone. */
export const PERSONAL_DATA_CODES = ['identity-number', 'mobile-number', 'bank-card'] as const;
export type PersonalDataCode = (typeof PERSONAL_DATA_CODES)[number];

const MOBILE = /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/;
const IDENTITY: NumberForm = { min: 18, max: 18, mayBegin: (digits) => /^.{6}(?:1[89]|20)/.test(digits) };
const CARD: NumberForm = { min: 13, max: 19, mayBegin: () => true };
/** A number of that length is a bank card only where money is spoken of. */
const MONEY = /银行|账号|账户|帐号|帐户|卡号|开户|户名|存折|转账|汇款/;
const MONEY_REACH = 24;

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const IDENTITY_CHECKS = '10X98765432';
/** GB/T 2260: first two digits of the place. */
const PLACES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** Personal data in a text, each kind once. Tells the kind only, never what was found. */
export function findPersonalData(text: string): readonly PersonalDataCode[] {
  const plain = plainDigits(text);
  return PERSONAL_DATA_CODES.filter((code) => FINDERS[code](plain));
}

const FINDERS: Readonly<Record<PersonalDataCode, (text: string) => boolean>> = {
  'identity-number': (text) => someNumber(text, IDENTITY, isIdentityNumber),
  'mobile-number': (text) => MOBILE.test(text),
  'bank-card': (text) =>
    MONEY.test(text) &&
    someNumber(text, CARD, (digits, at, end) => {
      if (!luhn(digits) || isIdentityNumber(digits)) return false;
      return MONEY.test(text.slice(Math.max(0, at - MONEY_REACH), end + MONEY_REACH));
    }),
};

/** GB 11643 — whether eighteen characters are a citizen's identity number: place, birthday and check character fit. */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !PLACES.test(digits)) return false;
  const birthday = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
  if (birthday < '1850' || birthday >= '2100' || !isLocalDate(birthday)) return false;
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return IDENTITY_CHECKS[sum % 11] === digits[17];
}

/** ISO/IEC 7812 — whether the last digit checks the others. */
function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && /[^0]/.test(digits);
}

/** Full-width digits and spaces made plain, invisible characters taken out. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\u200B-\u200D\u2060\uFEFF]/g, '');
}
