import type { DisclosureAttribute, Hit } from '../../documents/index.js';
import {
  isJsonObject,
  type Digest,
  type Instant,
  type JsonObject,
  type LocalDate,
} from '../../kernel/index.js';

/** 公开 / 删减后公开 / 依申请公开 / 不予公开 / 报审 / 涉及国家秘密, the more open first. */
export const REVIEW_OUTCOMES = [
  'clear',
  'clear-after-deletion',
  'on-application',
  'withhold',
  'refer-up',
  'state-secret',
] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** What an authority may answer to a referral; `withdrawn`: the question is no longer put. */
export const REFERRAL_OUTCOMES = [
  'clear',
  'clear-after-deletion',
  'on-application',
  'withhold',
  'state-secret',
  'withdrawn',
] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

/** 报审 — put to a superior department or the secrecy administration, about exactly these bytes. */
export interface Referral extends JsonObject {
  readonly to: string;
  readonly askedOn: LocalDate;
  readonly contentHash: Digest | null;
  readonly answeredOn: LocalDate | null;
  readonly outcome: ReferralOutcome | null;
}

/** Who reviewed in which step, when and with what outcome: the signature blocks of the form. */
export interface ReviewSignature extends JsonObject {
  readonly step: string | null;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly outcome: ReviewOutcome;
  readonly opinion: string | null;
}

/** 保密审查记录 — the fields of the form as last answered, and everybody who signed for these bytes. */
export interface ReviewRecord extends JsonObject {
  readonly signatures: readonly ReviewSignature[];
}

/** 同级保密行政管理部门 / 上级主管部门 */
export const INCIDENT_ADDRESSEES = ['secrecy-administration', 'superior-department'] as const;
export type IncidentAddressee = (typeof INCIDENT_ADDRESSEES)[number];

/** 泄密事件 — a state secret was found here; both addressees must hear of it within 24 hours. */
export interface Incident extends JsonObject {
  readonly reasonCode: string;
  readonly foundAt: Instant;
  readonly reportDueAt: Instant;
  readonly reported: readonly IncidentAddressee[];
}

/** 保密审查的事实 */
export interface SecrecyFacts extends JsonObject {
  readonly record: ReviewRecord | null;
  /** Of the present bytes; null as soon as they change. */
  readonly outcome: ReviewOutcome | null;
  /** In all rounds: a paper that had to lose something is looked at once more by a leader, also when it comes back clean. */
  readonly deletionsAsked: number;
  readonly requiredAttribute: DisclosureAttribute | null;
  readonly hits: readonly Hit[];
  readonly referral: Referral | null;
  readonly incident: Incident | null;
}

/** Nothing reviewed yet. */
export const NOT_REVIEWED: SecrecyFacts = {
  record: null,
  outcome: null,
  deletionsAsked: 0,
  requiredAttribute: null,
  hits: [],
  referral: null,
  incident: null,
};

/** The review's part of a case's facts, as the effects of this feature wrote them. */
export function secrecyOf(facts: JsonObject): SecrecyFacts {
  const secrecy = facts['secrecy'];
  return isJsonObject(secrecy) ? (secrecy as SecrecyFacts) : NOT_REVIEWED;
}
