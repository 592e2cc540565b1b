import { clauseOn, type DatedClause } from '../../documents/index.js';
import {
  addMilliseconds,
  clauseRef,
  dateAt,
  type Instant,
  type JsonObject,
  type LocalDate,
} from '../../kernel/index.js';
import { INCIDENT_ADDRESSEES, type Incident, type IncidentAddressee } from './secrecy-facts.js';

/** How it came to light; a code and never a text, because a text would tell of what was found. */
export const QUARANTINE_REASONS = [
  'review-finding',
  'mark-overlooked',
  'leak-reported',
  'authority-ordered',
] as const;

/** 24 小时内向同级保密行政管理部门和上级主管部门报告 */
export const REPORT_WITHIN_HOURS = 24;
/** Name of the clock. */
export const REPORT_CLOCK = 'report-incident';
/** Who is told when nobody has reported in time: whoever reviews secrecy, and the head who answers for it. */
const MUST_SEE_TO_IT = ['secrecy-reviewer', 'principal'] as const;
const HOUR_MS = 3_600_000;
const DUTY: readonly DatedClause[] = [
  { from: '2024-09-01', clause: clauseRef('gwy-ling-786#61') },
  { from: '2014-03-01', clause: clauseRef('gwy-ling-646#34') },
];

/** The duty to report that stands on a day. */
export function reportDuty(on: LocalDate): ReturnType<typeof clauseOn> {
  return clauseOn(DUTY, on);
}

/** A state secret was found at a moment. */
export function incidentAt(at: Instant, reasonCode: string): Incident {
  return {
    reasonCode,
    foundAt: at,
    reportDueAt: addMilliseconds(at, REPORT_WITHIN_HOURS * HOUR_MS),
    reported: [],
  };
}

/** What the engine's clock needs: hours run through nights and holidays. */
export function reportDeadline(at: Instant): JsonObject {
  const clause = [...reportDuty(dateAt(at))];
  return { name: REPORT_CLOCK, hours: REPORT_WITHIN_HOURS, clause, escalateTo: [...MUST_SEE_TO_IT] };
}

/** The incident after one addressee was told. */
export function reportedTo(incident: Incident, addressee: unknown): Incident {
  const told = INCIDENT_ADDRESSEES.find((one) => one === addressee);
  return told === undefined || incident.reported.includes(told)
    ? incident
    : { ...incident, reported: [...incident.reported, told] };
}

/** Addressees that have not been told yet. */
export function stillToTell(incident: Incident): readonly IncidentAddressee[] {
  return INCIDENT_ADDRESSEES.filter((one) => !incident.reported.includes(one));
}
