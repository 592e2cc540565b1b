import { setTimeout } from 'node:timers/promises';
import { engineCode } from '../errors.js';

/** serialization_failure and deadlock_detected: the same work may succeed when run again. */
const LOST_TO_ANOTHER = new Set(['40001', '40P01']);
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 10;

/**
 * Runs work again when it lost to another transaction, with a growing pause of random length so that the
 * same two do not meet again. A lost connection is no reason: what was sent last may have been committed.
 */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !LOST_TO_ANOTHER.has(engineCode(error) ?? '')) throw error;
      await setTimeout(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (1 + Math.random()));
    }
  }
}
