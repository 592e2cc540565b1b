import { isLocalDate, type LocalDate } from '../../kernel/index.js';
import type { StatisticalForm } from '../../policy/index.js';
import type { FilledForm } from '../model/filled-form.js';
import { isIn } from '../model/form-cells.js';
import { reportFinding, type ReportFinding } from '../model/finding.js';

/** Signatures under the table that are missing, and dates that are none. */
export function footerFindings(
  filled: FilledForm,
  form: StatisticalForm,
  variant: string | null,
): readonly ReportFinding[] {
  const fields = form.footer.filter((field) => isIn(field, variant));
  // A file that holds no signature at all is one without that part: a copy of the figures.
  if (fields.every(({ id }) => (filled.sections[id] ?? '').trim() === '')) return [];
  return fields.flatMap(({ id, label, type }) => {
    const written = (filled.sections[id] ?? '').trim();
    if (written === '')
      return [
        reportFinding({
          code: 'signature-missing',
          severity: 'warning',
          section: id,
          message: `${label}没有填`,
          cure: `请填写${label}`,
          clause: form.clause,
        }),
      ];
    if (type !== 'date' || parseDay(written) !== null) return [];
    const readings = readingsOf(written);
    const hint = readings.length > 1 ? `，可以读作 ${readings.join(' 或 ')}` : '';
    return [
      reportFinding({
        code: 'date-unreadable',
        severity: 'warning',
        section: id,
        quotes: [written],
        message: `${label}“${written}”不是完整的日期${hint}`,
        cure: '请写成“2016年1月15日”的样子',
        clause: form.clause,
      }),
    ];
  });
}

/** A day as offices write it: 2016-01-15, 2016.1.15, 2016/1/15, 2016年1月15日, 20160115; null for anything else. */
export function parseDay(text: string): LocalDate | null {
  const plain = text.replace(/\s+/g, '');
  const found =
    /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  return found === null ? null : day(found[1], found[2], found[3]);
}

/** Days that run-together digits may mean: `2016115` is January 15 or November 5. */
function readingsOf(text: string): readonly LocalDate[] {
  const digits = text.replace(/\D/g, '');
  if (!/^\d{6,7}$/.test(digits)) return [];
  const [year, rest] = [digits.slice(0, 4), digits.slice(4)];
  return [1, 2].flatMap((length) => day(year, rest.slice(0, length), rest.slice(length)) ?? []);
}

function day(year = '', month = '', date = ''): LocalDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isLocalDate(text) ? text : null;
}
