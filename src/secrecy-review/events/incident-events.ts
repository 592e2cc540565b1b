import { choice, required, spokenEvent } from '../../documents/index.js';
import type { EventSpec } from '../../workflow/index.js';
import { QUARANTINE_REASONS } from '../model/incident.js';
import { INCIDENT_ADDRESSEES } from '../model/secrecy-facts.js';

/** What follows when a state secret is found here. No field takes free text: it would tell of what was found. */
export const INCIDENT_EVENTS: Readonly<Record<string, EventSpec>> = {
  QUARANTINE: spokenEvent({
    label: '涉密封存',
    payload: { reasonCode: 'string' },
    shape: { reasonCode: required('发现情形', choice(QUARANTINE_REASONS)) },
  }),
  INCIDENT_REPORTED: spokenEvent({
    label: '登记泄密报告',
    payload: { addressee: 'string' },
    shape: { addressee: required('报告对象', choice(INCIDENT_ADDRESSEES)) },
    // The case is sealed by now: more than sight of it nobody has. Who may report, the chart says.
    permission: 'case.read',
  }),
};
