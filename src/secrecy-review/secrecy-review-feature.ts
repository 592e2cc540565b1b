import type { ContentStore } from '../documents/index.js';
import type { Feature } from '../workflow/index.js';
import { incidentHandler, incidentReportHandler } from './incident-handlers.js';
import { reviewProjector } from './review-projector.js';
import { secrecyVocabulary } from './vocabulary.js';

/** 保密审查 — its words, its records, and what follows when a state secret is found. */
export function secrecyReviewFeature(deps: { readonly content: ContentStore }): Feature {
  return {
    vocabulary: secrecyVocabulary,
    handlers: [incidentHandler(deps.content), incidentReportHandler],
    projectors: [reviewProjector],
  };
}
