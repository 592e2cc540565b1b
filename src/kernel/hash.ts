import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { Json } from './json.js';

/** Hash functions a deployment may choose; SM3 is GB/T 32905, for offices under the national cryptography rules. */
export const HASH_ALGORITHMS = ['sha256', 'sm3'] as const;
export type HashAlgorithm = (typeof HASH_ALGORITHMS)[number];

/** `algorithm:hex`, so that a digest says by itself how to check it. */
export type Digest = string & { readonly _: 'Digest' };

const DIGEST = /^(sha256|sm3):[0-9a-f]{64}$/;

/** Hashes bytes or UTF-8 text. */
export function digest(data: string | Uint8Array, algorithm: HashAlgorithm = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(data).digest('hex')}` as Digest;
}

/** Hashes a JSON value by its canonical spelling. */
export function digestJson(value: Json, algorithm: HashAlgorithm = 'sha256'): Digest {
  return digest(canonicalJson(value), algorithm);
}

/** Narrows text to a well-formed digest. */
export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && DIGEST.test(text);
}

/** The algorithm that a digest names. */
export function algorithmOf(of: Digest): HashAlgorithm {
  return of.startsWith('sm3:') ? 'sm3' : 'sha256';
}
