import { documentOf } from '../documents/index.js';
import { insertRow } from '../database/index.js';
import { omit } from '../kernel/index.js';
import type { Projector } from '../workflow/index.js';
import { SecrecyReviewRow } from './entities/secrecy-review.entity.js';
import { stepOf } from './model/record-review.js';
import { secrecyOf } from './model/secrecy-facts.js';

const KEPT = ['REVIEW', 'REFERRAL_ANSWERED'];

/**
 * Keeps every review of a case. The facts speak of the present bytes only; what was said of earlier ones is
 * read here. Of a review that found a state secret the words are not kept.
 */
export const reviewProjector: Projector = {
  chart: 'document',
  project: async (tx, { caseId, seq, facts, before, event }) => {
    const { outcome } = event.payload;
    if (!KEPT.includes(event.type) || typeof outcome !== 'string') return;
    const document = documentOf(before ?? facts);
    const step = stepOf(before?.steps ?? {}, event.actor.task);
    const sealed = secrecyOf(facts).incident !== null;
    await insertRow(tx, SecrecyReviewRow, {
      caseId,
      seq,
      event: event.type,
      version: document.version,
      contentHash: document.contentHash,
      step,
      reviewedBy: event.actor.person,
      onBehalfOf: event.actor.onBehalfOf,
      reviewedAt: event.at,
      outcome,
      form: sealed ? '{}' : JSON.stringify(omit(event.payload, 'task')),
    });
  },
};
