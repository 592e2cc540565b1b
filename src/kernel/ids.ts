import { randomBytes } from 'node:crypto';
import type { Instant } from './local-date.js';

/** Where bytes that nobody can foresee come from; `count` is how many. */
export type RandomSource = (count: number) => Uint8Array;

/** The machine's own cryptographic source. Only a demonstration, which must come out the same twice, takes another. */
export const UNFORESEEABLE: RandomSource = randomBytes;

/**
 * A new unique id (UUID version 7, RFC 9562): begins with the time, so that rows created together lie
 * together in an index.
 */
export function newId(now: Instant, random: RandomSource = UNFORESEEABLE): string {
  const bytes = Buffer.from(random(16));
  bytes.writeUIntBE(Date.parse(now), 0, 6);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x70;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
