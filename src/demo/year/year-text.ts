import type { PlayedYear } from './run-year.js';

/** A played year as people read it. */
export function yearText(played: PlayedYear): string {
  return JSON.stringify(played, null, 2);
}
