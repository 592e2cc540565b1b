import {
  algorithmOf,
  canonicalJson,
  digest,
  isDigest,
  isJsonObject,
  UNFORESEEABLE,
  type Digest,
  type HashAlgorithm,
  type Json,
  type JsonObject,
  type RandomSource,
} from '../../kernel/index.js';

/** Stands where words stood that were destroyed with a state secret. */
export const DESTROYED_WORDS = '（已销毁）';
const DESTROYED_JSON = JSON.stringify(DESTROYED_WORDS);
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
 * The canonical spelling of what a value reads like once its words are destroyed, whether they are or not: equal
 * before and after. Spelt at once, without a copy in between: every ruling is spelt so.
 */
export function wordlessJson(value: Json, isWords: IsWords, field = ''): string {
  if (typeof value === 'string') return isWords(field, value) ? DESTROYED_JSON : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return canonicalJson(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) {
      const spelt = wordlessJson(item, isWords, field);
      text += text === '' ? spelt : `,${spelt}`;
    }
    return `[${text}]`;
  }
  const object = value as { readonly [key: string]: Json | undefined };
  if (Object.hasOwn(object, PLACE)) return DESTROYED_JSON;
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    if (text !== '') text += ',';
    text += `${JSON.stringify(key)}:${wordlessJson(member, isWords, key)}`;
  }
  return `{${text}}`;
}

/** Words as they are stored. Without the salt a short secret could be guessed from the digest that stays. */
export function sealWords(
  words: readonly Json[],
  algorithm: HashAlgorithm,
  random: RandomSource = UNFORESEEABLE,
): { readonly text: string; readonly digest: Digest } {
  const text = canonicalJson([Buffer.from(random(SALT_BYTES)).toString('base64url'), ...words]);
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
