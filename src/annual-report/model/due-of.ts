import { localDate, type ClauseRef, type LocalDate } from '../../kernel/index.js';
import type { ReportDue, StatisticalForm } from '../../policy/index.js';

/** The last day on which a report may become public, and who says so. */
export interface DueDay {
  readonly on: LocalDate;
  readonly clause: readonly ClauseRef[];
  /** Whether the article was verified: one that was not reminds, and judges nobody. */
  readonly established: boolean;
}

/**
 * 公布期限 — of the form that the law has for the year, whatever form was taken and whenever the case began: the report
 * on 2018 was due on 2019-03-31, before the regulation was revised. Null where that form names no day.
 */
export function dueOf(
  formOfYear: StatisticalForm | undefined,
  whose: ReportDue['whose'],
  year: number,
): DueDay | null {
  const found = formOfYear?.due.find((one) => one.whose === whose);
  return found === undefined
    ? null
    : {
        on: localDate(`${year + 1}-${found.day}`),
        clause: found.clause,
        established: found.established,
      };
}
