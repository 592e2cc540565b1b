import type { Feature } from '../workflow/index.js';
import { destroyContentHandler } from './destroy-content.js';
import type { DocumentsDeps } from './documents-deps.js';
import { documentProjector } from './projector.js';
import { documentsVocabulary } from './vocabulary.js';

/** 公文 — drafts, versions, attachments, numbers and validity. */
export function documentsFeature(deps: DocumentsDeps): Feature {
  return {
    vocabulary: documentsVocabulary(deps),
    handlers: [destroyContentHandler(deps.content)],
    projectors: [documentProjector(deps.content)],
  };
}
