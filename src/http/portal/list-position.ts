import type { ListQuery } from '../../publication/index.js';

/** Where in the list a reader is, from the address; null (the beginning) for anything that is not one of our own links. */
export function readPosition(cursor: unknown): ListQuery['from'] {
  if (typeof cursor !== 'string' || cursor.length > 512) return null;
  const value = parse(cursor);
  if (typeof value !== 'object' || value === null) return null;
  const { to, at, slug } = value as Readonly<Record<string, unknown>>;
  if ((to !== 'newer' && to !== 'older') || typeof at !== 'string' || typeof slug !== 'string') return null;
  return { position: { at, slug }, direction: to };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
