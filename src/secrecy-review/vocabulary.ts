import { documentOf, parseScreening, sealedDocument } from '../documents/index.js';
import { sealedInterpretation } from '../interpretation/index.js';
import { isJsonObject, readPath, type Json, type JsonObject } from '../kernel/index.js';
import type { CaseEvent, Effect, Facts, FactType, Intent, Vocabulary } from '../workflow/index.js';
import { INCIDENT_EVENTS } from './events/incident-events.js';
import { REFERRAL_ANSWERED_EVENT } from './events/referral-answered.js';
import { REVIEW_EVENT } from './events/review.js';
import { secrecyExploration } from './exploration.js';
import { incidentAt, REPORT_CLOCK, reportDeadline, reportedTo, stillToTell } from './model/incident.js';
import { recordReferral, recordReview } from './model/record-review.js';
import { NOT_REVIEWED, secrecyOf } from './model/secrecy-facts.js';

const SECRECY_FACTS: Readonly<Record<string, FactType>> = {
  'record?': 'map',
  'outcome?': 'string',
  deletionsAsked: 'int',
  'requiredAttribute?': 'string',
  hits: 'list<map>',
  'referral?': {
    to: 'string',
    askedOn: 'string',
    'contentHash?': 'string',
    'answeredOn?': 'string',
    'outcome?': 'string',
  },
  'incident?': { reasonCode: 'string', foundAt: 'string', reportDueAt: 'string', reported: 'list<string>' },
};

const EFFECTS: Readonly<Record<string, Effect>> = {
  'record-review': {
    label: '记载保密审查',
    apply: (facts, event) => ({
      secrecy: recordReview(facts, secrecyOf(facts), event, documentOf(facts).contentHash),
    }),
  },
  'record-referral': {
    label: '记载报审答复',
    apply: (facts, event) => ({ secrecy: recordReferral(secrecyOf(facts), event) }),
  },
  'destroy-content': {
    label: '销毁涉密内容',
    apply: (facts, event) => sealed(facts, event),
    emit: (facts, event) => quarantineOrders(facts, event),
  },
  'record-incident-report': {
    label: '记载泄密报告',
    apply: (facts, event) => reported(facts, event),
    emit: (facts, event) => reportOrders(facts, event),
  },
};

/** 保密审查的词汇 */
export const secrecyVocabulary: Vocabulary = {
  name: 'secrecy-review',
  facts: { secrecy: SECRECY_FACTS },
  judgements: {
    'secrecy.outcome': ['REVIEW', 'REFERRAL_ANSWERED'],
    'secrecy.requiredAttribute': ['REVIEW', 'REFERRAL_ANSWERED'],
    'secrecy.record': ['REVIEW'],
    'secrecy.referral.outcome': ['REFERRAL_ANSWERED'],
  },
  initial: (payload) => ({ secrecy: { ...NOT_REVIEWED, hits: parseScreening(payload).hits } }),
  effects: EFFECTS,
  events: { REVIEW: REVIEW_EVENT, REFERRAL_ANSWERED: REFERRAL_ANSWERED_EVENT, ...INCIDENT_EVENTS },
  exploration: secrecyExploration,
};

/** Of a state secret nothing stays that a person wrote: not in the document, its twin or the review. */
function sealed(facts: Facts, event: CaseEvent): JsonObject {
  return {
    document: sealedDocument(documentOf(facts)),
    interpretation: sealedInterpretation(facts),
    secrecy: { ...NOT_REVIEWED, outcome: 'state-secret', incident: incidentAt(event.at, reasonOf(event)) },
    ...withoutReason(facts['publication']),
  };
}

/** Why a page was taken down earlier is somebody's words as well. */
function withoutReason(publication: Json | undefined): JsonObject {
  return isJsonObject(publication) ? { publication: { ...publication, withdrawReason: null } } : {};
}

function quarantineOrders(facts: Facts, event: CaseEvent): readonly Intent[] {
  const released = typeof readPath(facts, 'publication.releasedAt') === 'string';
  return [
    // Whatever the chart says: also a page already taken down may quote why.
    ...(released ? [{ kind: 'publication.withdraw', payload: {} }] : []),
    { kind: 'content.destroy', payload: {} },
    { kind: 'secrecy.incident', payload: { ...incidentAt(event.at, reasonOf(event)) } },
    { kind: 'deadline.start', payload: reportDeadline(event.at) },
  ];
}

/** A review that finds a state secret says so by its outcome alone. */
function reasonOf({ payload }: CaseEvent): string {
  return typeof payload['reasonCode'] === 'string' ? payload['reasonCode'] : 'review-finding';
}

function reported(facts: Facts, event: CaseEvent): JsonObject {
  const secrecy = secrecyOf(facts);
  if (secrecy.incident === null) return {};
  return { secrecy: { ...secrecy, incident: reportedTo(secrecy.incident, event.payload['addressee']) } };
}

function reportOrders(facts: Facts, event: CaseEvent): readonly Intent[] {
  const { incident } = secrecyOf(facts);
  if (incident === null) return [];
  const told: Intent = {
    kind: 'secrecy.incident-reported',
    payload: { addressee: event.payload['addressee'] ?? null },
  };
  return stillToTell(incident).length > 0
    ? [told]
    : [told, { kind: 'deadline.cancel', payload: { name: REPORT_CLOCK } }];
}
