import { isDigest } from '../../kernel/index.js';
import type { SealedRecord } from './chain.js';

/** A row as the database hands it over; SQLite keeps any type in any column, and a tampered one may. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Reads a row for checking; null where a column is not what it should be. */
export function sealedRecord(row: StoredRow): SealedRecord | null {
  const { caseId, seq, at, type, person, onBehalfOf, task, payload, ruling, prevHash, hash } = row;
  const whole = typeof seq === 'number' && Number.isSafeInteger(seq) && isDigest(hash);
  if (!whole || !isText(caseId) || !isText(at) || !isText(type)) return null;
  if (!isText(person) || !isText(payload)) return null;
  if (!isOptional(onBehalfOf) || !isOptional(task) || !isOptional(ruling) || !isOptional(prevHash))
    return null;
  return { caseId, seq, at, type, person, onBehalfOf, task, payload, ruling, prevHash, hash };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isOptional(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
