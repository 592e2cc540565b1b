import { refusal } from '../kernel/index.js';
import { RefusedException } from './problem/refused.exception.js';

/** Makes a position opaque to clients: what they cannot read they cannot rely on. */
export function writeCursor(position: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads a cursor back. A cursor that was not ours is refused (400). */
export function readCursor<K extends string>(
  cursor: string,
  keys: readonly K[],
): Readonly<Record<K, string>> {
  const parsed = parse(cursor);
  if (parsed !== null && keys.every((key) => typeof parsed[key] === 'string'))
    return parsed as Readonly<Record<K, string>>;
  throw new RefusedException([
    refusal({ code: 'body-invalid', message: '翻页位置无效', cure: '从第一页重新开始' }),
  ]);
}

function parse(cursor: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
