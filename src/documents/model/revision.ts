import {
  canonicalJson,
  isDigest,
  isJsonObject,
  type Digest,
  type HashAlgorithm,
  type JsonObject,
} from '../../kernel/index.js';
import { contentHash } from './content-hash.js';
import type { DocumentContent, DocumentFacts } from './document-facts.js';

/** What a change makes of a document: the fields that really changed, and the version it is now. */
export interface Revision extends JsonObject {
  readonly changes: Partial<DocumentContent> & JsonObject;
  readonly version: number;
  readonly contentHash: Digest;
}

/**
 * Works out a revision. What is said again unchanged is no change: an edit that changes nothing keeps the
 * version and the hash, so that it voids nobody's approval.
 */
export function revise(
  document: DocumentFacts,
  wanted: Partial<DocumentContent>,
  algorithm: HashAlgorithm,
): Revision {
  const changed = Object.entries(wanted).filter(
    ([key, value]) => value !== undefined && canonicalJson(value) !== canonicalJson(document[key] ?? null),
  );
  const changes: JsonObject = Object.fromEntries(
    changed.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  const next = { ...document, ...changes };
  return changed.length === 0 && document.contentHash !== null
    ? { changes, version: document.version, contentHash: document.contentHash }
    : { changes, version: document.version + 1, contentHash: contentHash(next, algorithm) };
}

/**
 * The document after a revision that the journal keeps; a payload that is none changes nothing. Other bytes
 * are not signed: 成文日期 goes with the signature.
 */
export function revised(document: DocumentFacts, payload: JsonObject): DocumentFacts {
  const { changes, version, contentHash: hash } = payload;
  if (!isJsonObject(changes) || typeof version !== 'number' || !isDigest(hash)) return document;
  if (version === document.version) return document;
  return { ...document, ...changes, version, contentHash: hash, signedOn: null };
}
