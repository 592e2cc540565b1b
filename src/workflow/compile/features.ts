import { ENGINE_FACT_TYPES, type FactSchema } from '../../policy/index.js';
import type { Effect, EventSpec, Feature, IntentHandler, Projector } from '../vocabulary.js';
import { ENGINE_EVENTS } from './engine-events.js';

/** All words that charts and rules may use: the engine's and every feature's, each said once. */
export interface Lexicon {
  /** The features' facts; the engine's own are policy's to know. */
  readonly facts: FactSchema;
  readonly effects: ReadonlyMap<string, Effect>;
  readonly events: ReadonlyMap<string, EventSpec>;
  readonly handlers: ReadonlyMap<string, IntentHandler>;
  readonly projectors: readonly Projector[];
  readonly features: readonly Feature[];
}

/**
 * Joins the features' words; `engine` are the handlers of the engine's own orders (deadlines, notices).
 * @throws Error when two features claim one word: a bug of composition, found at start
 */
export function lexiconOf(features: readonly Feature[], engine: readonly IntentHandler[] = []): Lexicon {
  const words = features.map((feature) => feature.vocabulary);
  return {
    facts: featureFacts(words.map((word) => word.facts)),
    effects: once(
      'effect',
      words.map((word) => Object.entries(word.effects)),
    ),
    events: once('event', [
      Object.entries(ENGINE_EVENTS),
      ...words.map((word) => Object.entries(word.events)),
    ]),
    handlers: once(
      'handler',
      [engine, ...features.map((feature) => feature.handlers)].map((group) =>
        group.map((handler) => [handler.kind, handler] as const),
      ),
    ),
    projectors: features.flatMap((feature) => feature.projectors),
    features,
  };
}

function featureFacts(schemas: readonly FactSchema[]): FactSchema {
  const all = once('fact', [
    Object.entries(ENGINE_FACT_TYPES),
    ...schemas.map((schema) => Object.entries(schema)),
  ]);
  return Object.fromEntries([...all].filter(([root]) => !Object.hasOwn(ENGINE_FACT_TYPES, root)));
}

function once<T>(
  kind: string,
  groups: readonly (readonly (readonly [string, T])[])[],
): ReadonlyMap<string, T> {
  const all = new Map<string, T>();
  for (const [name, word] of groups.flat()) {
    if (all.has(name)) throw new Error(`${kind} "${name}" is registered twice`);
    all.set(name, word);
  }
  return all;
}
