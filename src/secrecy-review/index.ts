export { secrecyReviewEntities } from './entities.js';
export type { ReviewEntry, SecrecyReviewRecord } from './model/record-view.js';
export { locateHits, type LocatedHit } from './model/locate-hits.js';
export { REVIEW_QUESTIONS } from './model/review-form.js';
export { secrecyScreener } from './model/screen.js';
export { secrecyOf, type ReviewOutcome, type SecrecyFacts } from './model/secrecy-facts.js';
export { listIncidents, type IncidentView } from './queries/list-incidents.js';
export { secrecyReviewRecord } from './queries/secrecy-review-record.js';
export { secrecyReviewFeature } from './secrecy-review-feature.js';
