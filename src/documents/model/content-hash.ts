import {
  digestJson,
  type Digest,
  type HashAlgorithm,
  type Json,
  type JsonObject,
} from '../../kernel/index.js';
import type { DocumentContent } from './document-facts.js';

/**
 * What approvals are given for: everything the drafter decides — what the public will see, and what the
 * reviewers judged it by. Its canonical spelling is the text behind the content hash.
 *
 * Public: title, kind, type, whether normative, issuers, attribute, categories, genre, summary, effective and
 * expiry day, channels, the document passed on, body, and of each attachment its name, type and bytes in order.
 * Judged by: ground with basis and reason, draft on behalf, cited non-public documents.
 *
 * Not in it, because the office adds them after approval and by itself: document and index number, 成文日期,
 * publication day, validity; nor what a file says of itself (`stated`) and what our own scanner could not read.
 */
export function approvedRecord(document: DocumentContent): JsonObject {
  const values = COVERED.map((key): [string, Json] => [key, document[key]]);
  const attachments = document.attachments.map(({ name, mediaType, hash }) => ({ name, mediaType, hash }));
  return { ...Object.fromEntries<Json>(values), attachments };
}

/** The hash that approvals name. */
export function contentHash(document: DocumentContent, algorithm: HashAlgorithm): Digest {
  return digestJson(approvedRecord(document), algorithm);
}

/** Named one by one, so that a fact added later enters the hash only on purpose. */
const COVERED = [
  'kind',
  'documentType',
  'title',
  'normative',
  'draftOnBehalf',
  'forwarded',
  'coIssuers',
  'attribute',
  'ground',
  'citesNonPublic',
  'channels',
  'subjectCategory',
  'genre',
  'assortedCategory',
  'summary',
  'effectiveOn',
  'expiresOn',
  'bodyHash',
] as const satisfies readonly (keyof DocumentContent)[];
