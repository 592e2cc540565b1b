import { localDate } from '../../../kernel/index.js';
import { UNITS } from './units.js';
import type { YearPlan } from './year-plan.js';

/** The last day of the first regulation (国务院令第492号) and the first of the second (第711号). */
const BEFORE = { from: null, to: localDate('2019-05-14') };
const SINCE = { from: localDate('2019-05-15'), to: null };
const REGULATION = '中华人民共和国政府信息公开条例';
const BY_REGULATION = { rank: 'administrative-regulation', basis: '' } as const;

/** A year of the demonstration department and its eleven city bureaus. */
export const ZHEJIANG_YEAR: YearPlan = {
  documents: 560,
  sessions: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
  months: [7, 4, 10, 9, 9, 9, 8, 8, 9, 8, 10, 9],
  units: UNITS,
  attributes: {
    policy: { proactive: 85, 'on-application': 9, withheld: 6 },
    ordinary: { proactive: 52, 'on-application': 33, withheld: 15 },
    information: { proactive: 100, 'on-application': 0, withheld: 0 },
  },
  types: {
    policy: { opinion: 5, notice: 4, decision: 1 },
    ordinary: {
      notice: 8,
      letter: 4,
      circular: 3,
      reply: 2,
      'public-notice': 1,
      report: 1,
      request: 1,
      minutes: 1,
    },
  },
  grounds: {
    proactive: [
      {
        ...BY_REGULATION,
        ...BEFORE,
        id: 'within-proactive-scope',
        basis: `${REGULATION}第九条`,
        reason: '涉及群众切身利益，需要社会公众广泛知晓',
      },
      {
        ...BY_REGULATION,
        ...SINCE,
        id: 'public-interest',
        basis: `${REGULATION}第十九条`,
        reason: '涉及公众利益调整，需要公众广泛知晓',
      },
    ],
    'on-application': [
      {
        ...BY_REGULATION,
        ...BEFORE,
        id: 'outside-proactive-scope',
        basis: `${REGULATION}第十三条`,
        reason: '仅涉及个别单位的工作安排，不需社会广泛知晓',
      },
      {
        ...BY_REGULATION,
        ...SINCE,
        id: 'outside-proactive-scope',
        basis: `${REGULATION}第二十七条`,
        reason: '不涉及公众利益调整，也不需公众广泛知晓或参与决策',
      },
    ],
    withheld: [
      {
        ...BY_REGULATION,
        ...BEFORE,
        id: 'trade-secret',
        basis: `${REGULATION}第十四条`,
        reason: '载有企业未公开的成本和报价，公开会损害其合法权益',
      },
      {
        ...BY_REGULATION,
        ...BEFORE,
        id: 'personal-privacy',
        basis: `${REGULATION}第十四条`,
        reason: '载有申请家庭的收入和健康状况，公开会损害其合法权益',
      },
      {
        ...BY_REGULATION,
        ...BEFORE,
        id: 'safety-and-stability',
        basis: `${REGULATION}第八条`,
        reason: '载有应急处置的力量部署，公开会危及公共安全',
      },
      {
        ...BY_REGULATION,
        ...SINCE,
        id: 'trade-secret',
        basis: `${REGULATION}第十五条`,
        reason: '载有企业未公开的成本和报价，公开会损害其合法权益',
      },
      {
        ...BY_REGULATION,
        ...SINCE,
        id: 'internal-affairs',
        basis: `${REGULATION}第十六条`,
        reason: '属于人事管理、内部工作流程等内部事务',
      },
      {
        ...BY_REGULATION,
        ...SINCE,
        id: 'safety-and-stability',
        basis: `${REGULATION}第十四条`,
        reason: '载有应急处置的力量部署，公开会危及公共安全',
      },
    ],
  },
  channels: [
    ['zj-construction-port'],
    ['zj-construction-port', 'zj-service-net'],
    ['zj-construction-port', 'wechat'],
    ['zj-construction-port', 'zj-service-net', 'wechat', 'mobile-app'],
    ['zj-construction-port', 'newspaper'],
    ['zj-service-net', 'service-hall'],
  ],
  coIssuers: ['demo-reform', 'demo-finance', 'demo-resources'],
  features: { normative: 0.35, onBehalf: 0.06, joint: 0.08, forwarded: 0.08, attachment: 0.15 },
  mishaps: {
    'attribute-forgotten': 0.06,
    'ground-poor': 0.1,
    'interpretation-late': 0.15,
    'interpretation-returned': 0.06,
    'taken-back': 0.02,
    'returned-by-head': 0.08,
    'returned-by-office': 0.06,
    'returned-to-organ': 0.05,
    'deletion-asked': 0.04,
    'attribute-changed': 0.03,
    'referred-and-cleared': 0.01,
    'referred-and-withheld': 0.005,
    'secret-found': 0.01,
    'secret-published': 0.008,
    'edited-after-review': 0.04,
    'co-issuer-opposes': 0.15,
    'release-late': 0.02,
    discarded: 0.015,
    withdrawn: 0.04,
    repealed: 0.05,
    lapsed: 0.02,
  },
  pace: {
    drafting: [1, 14],
    'division-review': [1, 10],
    'disclosure-check': [2, 10],
    'office-check': [1, 8],
    'self-check': [0.5, 4],
    specialist: [1, 14],
    leader: [1, 14],
    'first-interpreter': [1, 12],
    referral: [35, 100],
    'sign-off': [1, 16],
    countersign: [7, 40],
    numbering: [0.5, 6],
    ready: [0.5, 20],
    other: [1, 8],
  },
  idleDays: [4, 18],
};
