import type { PolicyLibrary } from '../policy/index.js';
import type { ReportDeadline } from './validate/deadline.js';

/** Parameters of packs that say until when a report is published, and whose report that is. */
const PARAMETERS = [
  { id: 'department-report-due', of: 'department' },
  { id: 'government-report-due', of: 'government' },
] as const;

/** Until when reports are published, with the time in which each date is law; a date that several packs inherit counts once. */
export function reportDeadlines({ packs }: PolicyLibrary): readonly ReportDeadline[] {
  const found = [...packs.values()].flat().flatMap(({ parameters }) =>
    PARAMETERS.flatMap(({ id, of }) => {
      const parameter = parameters[id];
      return (parameter?.values ?? []).flatMap(({ from, to, value, clause }): ReportDeadline[] =>
        typeof value === 'string'
          ? [{ of, label: parameter?.label ?? '', from, to, monthDay: value, clause }]
          : [],
      );
    }),
  );
  return [...new Map(found.map((one) => [`${one.of} ${one.from} ${one.monthDay}`, one])).values()];
}
