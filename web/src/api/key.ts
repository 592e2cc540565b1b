/** A key that is told again unchanged on a retry. Not by `randomUUID`, which browsers deny to offices without https. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
