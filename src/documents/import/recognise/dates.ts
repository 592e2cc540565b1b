import type { LocalDate } from '../../../kernel/index.js';
import { warning, type ImportWarning } from '../warnings.js';
import type { Head } from './head.js';
import { isOrgan } from './issuer.js';
import { valueOfField } from './metadata.js';
import { parseDate } from './parse-date.js';

/** The days that a file says of itself. */
export interface StatedDates {
  /** 成文日期 */
  readonly signedOn: LocalDate | null;
  /** 发布日期 */
  readonly publishedOn: LocalDate | null;
  /** 署名 — the organ that stands above the day at the end. */
  readonly signature: string | null;
  readonly warnings: readonly ImportWarning[];
}

interface Closing {
  readonly date: LocalDate;
  readonly signature: string | null;
}

/** Labels of a day inside a text, and what follows them. */
const LABELLED =
  /(填报日期|填报时间|制表日期|报送日期|成文日期|发文日期|印发日期)[ \t　]{0,8}[:：][ \t　]{0,8}([0-9０-９〇一二三四五六七八九十][^\s，。；,;|)）]{0,24})/g;
const DATE_LABELS = ['成文日期', '发文日期', '发布日期', '施行日期', '失效日期'];
const LONGEST_CLOSING = 80;
const SIGNED_AND_DATED = /^(\S.{1,40}?)\s+(\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)$/;

/** Finds the days a text states, in the order of how surely they are the day of signing. A doubtful day is a warning, never a guess. */
export function readDates(head: Head, body: readonly string[]): StatedDates {
  const field = (label: string): LocalDate | null => parseDate(valueOfField(head.metadata, label) ?? '');
  const closings = closingsOf(body);
  const closing = closings.find(({ signature }) => signature !== null) ?? onlyOne(closings);
  const sure = [field('成文日期'), closing?.date ?? null, parseDate(head.dated ?? '')].filter(
    (date) => date !== null,
  );
  const issued = field('发文日期');
  const signedOn = sure[0] ?? issued;
  const stated = sure.length > 0 || closing !== undefined ? sure : closings.map(({ date }) => date);
  return {
    signedOn,
    publishedOn: field('发布日期') ?? parseDate(head.moment ?? ''),
    signature: closing?.signature ?? null,
    warnings: [
      ...oddDates(head, body),
      ...(signedOn === null ? [warning('date-missing', '没有找到成文日期，请在签发时填写')] : []),
      ...(signedOn !== null && sure.length === 0 ? [fromIssueField(signedOn)] : []),
      ...conflict(stated),
    ],
  };
}

function onlyOne(closings: readonly Closing[]): Closing | undefined {
  return new Set(closings.map(({ date }) => date)).size === 1 ? closings[0] : undefined;
}

function fromIssueField(date: LocalDate): ImportWarning {
  return warning('date-from-issue-field', '成文日期取自“发文日期”栏，可能是上网日期，请核对', { date });
}

function conflict(stated: readonly LocalDate[]): readonly ImportWarning[] {
  const dates = [...new Set(stated)];
  if (dates.length < 2) return [];
  return [warning('date-conflict', `文内的成文日期互相不一致：${dates.join('、')}，请核对`, { dates })];
}

/** Days at the end of a paper: on a line of their own or behind the name of the organ. What follows may be an annex. */
function closingsOf(body: readonly string[]): readonly Closing[] {
  return body.flatMap((line, index) => {
    if (line.length > LONGEST_CLOSING) return [];
    const [, name = '', day = ''] = SIGNED_AND_DATED.exec(line) ?? [];
    if (isOrgan(name)) {
      const both = parseDate(day);
      return both === null ? [] : [{ date: both, signature: name }];
    }
    const date = index === 0 ? null : parseDate(line);
    const above = body[index - 1] ?? '';
    return date === null ? [] : [{ date, signature: isOrgan(above) ? above : null }];
  });
}

/** 2016115 — something stands where a day should, and it is none. */
function oddDates(head: Head, body: readonly string[]): readonly ImportWarning[] {
  const fields = head.metadata.filter(({ label, value }) => DATE_LABELS.includes(label) && value !== '');
  const inText = body.flatMap((line) =>
    [...line.matchAll(LABELLED)].map(([, label = '', value = '']) => ({ label, value })),
  );
  return [...fields, ...inText]
    .filter(({ value }) => parseDate(value) === null)
    .map(({ label, value }) =>
      warning('odd-date', `“${label}”写作“${value}”，不是完整的日期，未采用，请核对`, { label, value }),
    );
}
