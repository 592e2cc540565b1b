import type { Config } from '../config/index.js';
import { wayAhead, type AheadInput, type LookAhead, type WayAhead } from '../workflow/index.js';
import { inWorker } from './in-worker.js';
import { wordsOf } from './words.js';

/** What the worker is told. */
export interface AheadOrder {
  readonly config: Config;
  readonly input: AheadInput;
}

/** Looks ahead beside everything else that this process does. */
export function lookAhead(config: Config): LookAhead {
  return (input) => inWorker('ahead-worker.js', { config, input }, lookHere);
}

/** Looks ahead in this thread. */
export function lookHere({ config, input }: AheadOrder): WayAhead {
  return wayAhead(input, wordsOf(config));
}
