import type { IndexScheme } from '../../identity/index.js';
import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import { isCreditCode, isOrganisationCode } from './check-digits.js';

/**
 * 索引号. No rule holds everywhere: `org9` nine-character organisation code, year, five digits (国办秘函〔2009〕6号);
 * `uscc18` the credit code in its place, digits as the organ has them; `local` whatever the place is used to.
 * So the text stays as it is, and only what claims to follow a national code is checked.
 */
export interface IndexNumber {
  readonly text: string;
  readonly scheme: IndexScheme;
  readonly front: string;
  readonly year: number;
  readonly month: number | null;
  readonly serial: string;
}

const INDEX = /^(?<front>[0-9A-Z-]{6,18})\/(?<year>\d{4})(?<month>\d{2})?-(?<serial>\d{4,7})$/;

/**
 * Parses an index number. Without a stated scheme the front part tells it: nine letters and digits claim to
 * be an organisation code, eighteen a credit code.
 */
export function parseIndexNumber(
  text: string,
  stated?: IndexScheme,
): Result<IndexNumber, readonly Refusal[]> {
  const { front, year, month, serial } = INDEX.exec(text)?.groups ?? {};
  if (front === undefined || year === undefined || serial === undefined) {
    return refuse('index-number-malformed', '索引号格式不对，应为“前段码/年份-流水号”');
  }
  if (month !== undefined && (month < '01' || month > '12')) {
    return refuse('index-number-malformed', '索引号中的月份不存在');
  }
  const scheme = stated ?? schemeOf(front);
  if (scheme === 'org9' && (!isOrganisationCode(front) || serial.length !== 5 || month !== undefined)) {
    return refuse(
      'index-number-check',
      '索引号前段应为校验正确的 9 位组织机构代码，后段应为 4 位年份和 5 位流水号',
    );
  }
  if (scheme === 'uscc18' && !isCreditCode(front)) {
    return refuse('index-number-check', '索引号前段应为校验正确的 18 位统一社会信用代码');
  }
  return ok({
    text,
    scheme,
    front,
    year: Number(year),
    month: month === undefined ? null : Number(month),
    serial,
  });
}

/** Writes an index number: front part, year and a serial of a fixed number of digits. */
export function formatIndexNumber(front: string, year: number, serial: number, digits: number): string {
  return `${front}/${year}-${String(serial).padStart(digits, '0')}`;
}

function schemeOf(front: string): IndexScheme {
  if (/^[0-9A-Z]{9}$/.test(front)) return 'org9';
  return /^[0-9A-Z]{18}$/.test(front) ? 'uscc18' : 'local';
}

function refuse(code: string, message: string): { ok: false; error: readonly Refusal[] } {
  return err([
    refusal({
      code,
      message,
      cure: '请核对机关代码和流水号后重新填写',
      facts: { field: 'indexNumber' },
      who: ['web-desk'],
    }),
  ]);
}
