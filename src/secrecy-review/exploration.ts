import { clauseOn, documentOf, type DatedClause } from '../documents/index.js';
import { clauseRef, type JsonObject } from '../kernel/index.js';
import type { Exploration, Facts, PackWords } from '../workflow/index.js';
import { incoherences } from './model/review-coherence.js';
import { parseReview, REVIEW_FORM } from './model/review-form.js';
import {
  INCIDENT_ADDRESSEES,
  REFERRAL_OUTCOMES,
  REVIEW_OUTCOMES,
  secrecyOf,
  type ReviewOutcome,
} from './model/secrecy-facts.js';

/** 先审查后公开 */
const REVIEW_FIRST: readonly DatedClause[] = [
  { from: '2019-05-15', clause: clauseRef('gwy-ling-711#17') },
  { from: '2008-05-01', clause: clauseRef('gwy-ling-492#14') },
];
/** 国家秘密不得公开 */
const NO_SECRET: readonly DatedClause[] = [
  { from: '2019-05-15', clause: clauseRef('gwy-ling-711#14') },
  { from: '2008-05-01', clause: clauseRef('gwy-ling-492#14') },
];

/** 保密审查 — every outcome that the form can have for the document as it is, and every answer to a referral. */
export const secrecyExploration: Exploration = {
  payloads: {
    REVIEW: (facts, { breadth, on }) =>
      OUTCOMES[breadth]
        .map((outcome) => formOf(outcome, facts))
        .filter((payload) => {
          const form = parseReview(payload);
          if (!form.ok) return false;
          const matter = { document: documentOf(facts), secrecy: secrecyOf(facts), on };
          return incoherences(form.value, matter).length === 0;
        }),
    REFERRAL_ANSWERED: (facts, { on }) =>
      secrecyOf(facts).referral?.answeredOn === null
        ? REFERRAL_OUTCOMES.map((outcome) => ({
            outcome,
            opinion: '答复',
            answeredOn: on,
            replyNumber: null,
          }))
        : [],
    QUARANTINE: (_facts, { breadth }) => (breadth === 'course' ? [] : [{ reasonCode: 'review-finding' }]),
    INCIDENT_REPORTED: () => INCIDENT_ADDRESSEES.map((addressee) => ({ addressee })),
  },
  unseen: [
    // Of the form only what was opened by hand is asked again; the answers were judged when it was filled in.
    ...Object.keys(REVIEW_FORM)
      .filter((field) => field !== 'checkedByHand')
      .map((field) => `secrecy.record.${field}`),
    'secrecy.record.signatures',
    'secrecy.incident.reasonCode',
    'secrecy.referral.to',
  ],
  properties: [
    {
      id: 'reviewed-before-public',
      label: '公开的每一份内容，都由既非拟稿人也非签发人的保密审查员对这份内容审查通过',
      clause: (on) => clauseOn(REVIEW_FIRST, on),
      when: 'story.public',
      must: `story.acts.REVIEW.exists(act, act.outcome == "clear"
        && "secrecy-reviewer" in act.roles
        && !(act.by in story.authors) && !(act.onBehalfOf != null && act.onBehalfOf in story.authors)
        && !story.acts.SIGN_OFF.exists(sign, (sign.by == act.by || sign.by == act.onBehalfOf
          || (sign.onBehalfOf != null && (sign.onBehalfOf == act.by || sign.onBehalfOf == act.onBehalfOf)))))`,
    },
    {
      id: 'no-secret-public',
      label: '封存的、审查认定为国家秘密的，一律不在公开之列',
      clause: (on) => clauseOn(NO_SECRET, on),
      when: '"state-secret" in story.tags || document.sealed || secrecy.incident != null || story.acts.REVIEW.exists(act, act.outcome == "state-secret")',
      must: '!story.public',
    },
  ],
};

/** Where something else varies a review passes: what else it can say is looked at among the outcomes. */
const OUTCOMES: Readonly<Record<PackWords['breadth'], readonly ReviewOutcome[]>> = {
  outcomes: REVIEW_OUTCOMES,
  changes: ['clear'],
  course: ['clear'],
};

function formOf(outcome: ReviewOutcome, facts: Facts): JsonObject {
  return {
    outcome,
    stateSecret: outcome === 'state-secret',
    workSecret: false,
    commercialSecret: false,
    personalPrivacy: false,
    threatensStability: false,
    otherUnfit: false,
    citesNonPublic: false,
    needsConsultation: false,
    checkedByHand: [...documentOf(facts).unscannable],
    // Every reviewer answers anew what the screening found, whoever has answered it before them.
    ...(secrecyOf(facts).hits.length > 0 ? { handling: '处理结果' } : {}),
    ...(outcome === 'clear' ? {} : { opinion: '意见' }),
    ...(outcome === 'clear-after-deletion' ? { deletions: [{ where: '正文', what: '删去' }] } : {}),
    ...(outcome === 'refer-up' ? { referTo: '主管部门' } : {}),
  };
}
