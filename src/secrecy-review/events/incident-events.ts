import { choice, required, spokenEvent } from '../../documents/index.js';
import type { EventSpec } from '../../workflow/index.js';
import { QUARANTINE_REASONS } from '../model/incident.js';
import { INCIDENT_ADDRESSEES } from '../model/secrecy-facts.js';

const REASON_WORDS = {
  'review-finding': '审查发现',
  'mark-overlooked': '密级标志漏查',
  'leak-reported': '接到泄密报告',
  'authority-ordered': '主管机关要求',
} as const;
const ADDRESSEE_WORDS = {
  'secrecy-administration': '同级保密行政管理部门',
  'superior-department': '上级主管部门',
} as const;

/** What follows when a state secret is found here. No field takes free text: it would tell of what was found. */
export const INCIDENT_EVENTS: Readonly<Record<string, EventSpec>> = {
  QUARANTINE: spokenEvent({
    label: '涉密封存',
    payload: { reasonCode: 'string' },
    shape: { reasonCode: required('发现情形', choice(QUARANTINE_REASONS, REASON_WORDS)) },
    consequence: {
      note: '封存即销毁本件内容，不可恢复，只留办理记录；并须在 24 小时内报告。',
      irreversible: true,
      when: null,
    },
  }),
  INCIDENT_REPORTED: spokenEvent({
    label: '登记泄密报告',
    payload: { addressee: 'string' },
    shape: { addressee: required('报告对象', choice(INCIDENT_ADDRESSEES, ADDRESSEE_WORDS)) },
    // The case is sealed by now: more than sight of it nobody has. Who may report, the chart says.
    permission: 'case.read',
  }),
};
