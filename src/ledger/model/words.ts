import { randomBytes } from 'node:crypto';
import {
  algorithmOf,
  canonicalJson,
  digest,
  isDigest,
  isJsonObject,
  type Digest,
  type HashAlgorithm,
  type Json,
  type JsonObject,
} from '../../kernel/index.js';

/** Stands where words stood that were destroyed with a state secret. */
export const DESTROYED_WORDS = '（已销毁）';
/** Member of a payload: the digest of the words that were taken out of it. */
export const WORDS = 'words';
/** Key of the object that stands for words in an entry: `{"$words": 0}`. */
const PLACE = '$words';
const SALT_BYTES = 16;

/** Tells whether a text is a person's words, by the field it stands in. */
export type IsWords = (field: string, text: string) => boolean;

export interface Detached {
  readonly payload: JsonObject;
  readonly words: readonly Json[];
}

/** Takes people's words out of a payload and leaves their places. */
export function detach(payload: JsonObject, isWords: IsWords): Detached {
  const words: Json[] = [];
  const placeFor = (value: Json): Json => ({ [PLACE]: words.push(value) - 1 });
  const walk = (value: Json, field: string): Json => {
    if (typeof value === 'string') return isWords(field, value) ? placeFor(value) : value;
    if (Array.isArray(value)) return value.map((item: Json) => walk(item, field));
    if (!isJsonObject(value)) return value;
    // Whoever sends something that looks like a place gets it kept as words, whole.
    if (Object.hasOwn(value, PLACE)) return placeFor(value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, key)]));
  };
  return { payload: walk(payload, '') as JsonObject, words };
}

/** Puts words back in their places; null: they were destroyed. */
export function attach(payload: JsonObject, words: readonly Json[] | null): JsonObject {
  const walk = (value: Json): Json => {
    if (Array.isArray(value)) return value.map((item: Json) => walk(item));
    if (!isJsonObject(value)) return value;
    const place = value[PLACE];
    if (typeof place === 'number') return words === null ? DESTROYED_WORDS : (words[place] ?? null);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
  };
  return walk(payload) as JsonObject;
}

/**
 * What a value reads like once its words are destroyed, whether they are or not: equal before and after, in
 * whatever order its members stand.
 */
export function wordless(value: Json, isWords: IsWords, field = ''): Json {
  if (typeof value === 'string') return isWords(field, value) ? DESTROYED_WORDS : value;
  if (Array.isArray(value)) return value.map((item: Json) => wordless(item, isWords, field));
  if (!isJsonObject(value)) return value;
  if (Object.hasOwn(value, PLACE)) return DESTROYED_WORDS;
  const told: { [key: string]: Json } = {};
  for (const key of Object.keys(value)) told[key] = wordless(value[key] ?? null, isWords, key);
  return told;
}

/** Words as they are stored. Without the salt a short secret could be guessed from the digest that stays. */
export function sealWords(
  words: readonly Json[],
  algorithm: HashAlgorithm,
): { readonly text: string; readonly digest: Digest } {
  const text = canonicalJson([randomBytes(SALT_BYTES).toString('base64url'), ...words]);
  return { text, digest: digest(text, algorithm) };
}

/** What an entry's payload says its words hash to; null where it has none. */
export function wordsDigestOf(payload: string): Digest | null {
  const sealed = payloadOf(payload)?.[WORDS];
  return isDigest(sealed) ? sealed : null;
}

/** Null for text that is no JSON any more: the entry's own hash tells of that. */
function payloadOf(text: string): JsonObject | null {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return null;
  }
}

/** Whether words still are what was sealed. */
export function areIntact(words: string, sealed: Digest): boolean {
  return digest(words, algorithmOf(sealed)) === sealed;
}

/** Reads stored words. */
export function openWords(text: string): readonly Json[] {
  return (JSON.parse(text) as readonly Json[]).slice(1);
}
