import { VALIDITY_CHANGED } from '../documents/index.js';
import { toOutbox, type Feature } from '../workflow/index.js';
import type { SiteView } from './portal/index.js';
import { withdrawalHandler } from './release/withdrawal-handler.js';
import { RELEASE } from './orders.js';
import { publicationVocabulary } from './vocabulary.js';

/** 发布 as the engine sees it. */
export function publicationFeature(site: SiteView): Feature {
  return {
    vocabulary: publicationVocabulary,
    handlers: [toOutbox(RELEASE), toOutbox(VALIDITY_CHANGED), withdrawalHandler(site)],
    projectors: [],
  };
}
