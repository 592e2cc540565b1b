import {
  canonicalJson,
  digest,
  type Digest,
  type HashAlgorithm,
  type JsonObject,
} from '../../kernel/index.js';
import { wordlessJson } from '../../ledger/index.js';
import { isSpoken } from '../cases/spoken-words.js';

/**
 * Digest of everything that rules could read at one moment: facts, event, parameters, day, who acts. What people
 * wrote stands in it as if destroyed. Words are sealed by a salted digest of their own in the entry that
 * brought them; an unsalted one here would outlive their destruction and confirm every guess of a short one. What
 * is left is in the journal in clear, so that this digest tells nothing new, and can be checked for ever.
 */
export function factsDigest(scope: JsonObject, algorithm?: HashAlgorithm): Digest {
  const { actor, params, today, ...facts } = scope;
  // Who acts, the law and the day are nobody's words, whatever they look like.
  const law = canonicalJson({ actor: actor ?? null, params: params ?? null, today: today ?? null });
  return digest(`[${wordlessJson(facts, isSpoken)},${law}]`, algorithm);
}
