import { SecrecyIncidentRow } from './entities/secrecy-incident.entity.js';
import { SecrecyReviewRow } from './entities/secrecy-review.entity.js';

/** The tables of the secrecy review. */
export const secrecyReviewEntities = [SecrecyReviewRow, SecrecyIncidentRow];
