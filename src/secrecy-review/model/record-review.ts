import type { DisclosureAttribute } from '../../documents/index.js';
import { dateAt, type Digest, type JsonObject } from '../../kernel/index.js';
import type { CaseEvent, Facts } from '../../workflow/index.js';
import {
  REVIEW_OUTCOMES,
  type Referral,
  type ReviewOutcome,
  type ReviewSignature,
  type SecrecyFacts,
} from './secrecy-facts.js';

const REQUIRED_ATTRIBUTE: Partial<Record<ReviewOutcome, DisclosureAttribute>> = {
  'on-application': 'on-application',
  withhold: 'withheld',
};

/**
 * Enters one reviewer's form into the record of the present bytes: later answers stand, every signature stays.
 * The form was checked before it came into the journal; here only its outcome must be one.
 */
export function recordReview(
  facts: Facts,
  secrecy: SecrecyFacts,
  event: CaseEvent,
  contentHash: Digest | null,
): SecrecyFacts {
  const { outcome: said, opinion: _words, task: _task, ...answers } = event.payload;
  const outcome = REVIEW_OUTCOMES.find((one) => one === said);
  if (outcome === undefined) return secrecy;
  const { deletions } = answers;
  const signatures = [...(secrecy.record?.signatures ?? []), signatureOf(facts, event, outcome)];
  return {
    ...secrecy,
    record: { ...secrecy.record, ...answers, signatures },
    outcome,
    deletionsAsked: secrecy.deletionsAsked + (Array.isArray(deletions) ? deletions.length : 0),
    requiredAttribute: REQUIRED_ATTRIBUTE[outcome] ?? null,
    referral: outcome === 'refer-up' ? asked(event, contentHash) : secrecy.referral,
  };
}

/** Enters the answer of the authority; without a referral there is nothing to answer. */
export function recordReferral(secrecy: SecrecyFacts, event: CaseEvent): SecrecyFacts {
  const { outcome, answeredOn } = event.payload;
  if (secrecy.referral === null || typeof outcome !== 'string') return secrecy;
  const referral = { ...secrecy.referral, outcome, answeredOn: answeredOn ?? dateAt(event.at) };
  return { ...secrecy, referral: referral as Referral };
}

/** The step in which a task is open. */
export function stepOf(steps: Facts['steps'], task: string | null): string | null {
  const found = Object.entries(steps).find(([, step]) => step.tasks.some((one) => one.id === task));
  return found?.[0] ?? null;
}

function signatureOf(facts: Facts, event: CaseEvent, outcome: ReviewOutcome): ReviewSignature {
  const { person, onBehalfOf, task } = event.actor;
  const opinion = textOf(event.payload, 'opinion');
  return { step: stepOf(facts.steps, task), by: person, onBehalfOf, at: event.at, outcome, opinion };
}

function asked({ at, payload }: CaseEvent, contentHash: Digest | null): Referral {
  return {
    to: textOf(payload, 'referTo') ?? '',
    askedOn: dateAt(at),
    contentHash,
    answeredOn: null,
    outcome: null,
  };
}

function textOf(payload: JsonObject, key: string): string | null {
  const value = payload[key];
  return typeof value === 'string' ? value : null;
}
