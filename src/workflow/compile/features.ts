import type { Effect, EventSpec, Feature, FactType, IntentHandler, Projector } from '../vocabulary.js';
import { ENGINE_EVENTS } from './engine-events.js';

/** What a rule or condition may read of the engine itself, typed for CEL. */
export const ENGINE_FACTS: Readonly<Record<string, FactType>> = {
  case: {
    id: 'string',
    chart: 'string',
    organ: 'string',
    division: 'string',
    createdBy: 'string',
    lawOn: 'string',
    taskCount: 'int',
    clockCount: 'int',
  },
  steps: 'map',
  approvals: 'map',
  acted: 'map',
  clocks: 'map',
};

/** All words that charts and rules may use: the engine's and every feature's, each said once. */
export interface Lexicon {
  readonly facts: Readonly<Record<string, FactType>>;
  readonly effects: ReadonlyMap<string, Effect>;
  readonly events: ReadonlyMap<string, EventSpec>;
  readonly handlers: ReadonlyMap<string, IntentHandler>;
  readonly projectors: readonly Projector[];
  readonly features: readonly Feature[];
}

/**
 * Joins the features' words.
 * @throws Error when two features claim one word: a bug of composition, found at start
 */
export function lexiconOf(features: readonly Feature[]): Lexicon {
  const words = features.map((feature) => feature.vocabulary);
  return {
    facts: Object.fromEntries(once('fact', [Object.entries(ENGINE_FACTS), ...words.map((word) => Object.entries(word.facts))])),
    effects: once('effect', words.map((word) => Object.entries(word.effects))),
    events: once('event', [Object.entries(ENGINE_EVENTS), ...words.map((word) => Object.entries(word.events))]),
    handlers: once('handler', features.map((feature) => feature.handlers.map((handler) => [handler.kind, handler] as const))),
    projectors: features.flatMap((feature) => feature.projectors),
    features,
  };
}

function once<T>(kind: string, groups: readonly (readonly (readonly [string, T])[])[]): ReadonlyMap<string, T> {
  const all = new Map<string, T>();
  for (const [name, word] of groups.flat()) {
    if (all.has(name)) throw new Error(`${kind} "${name}" is registered twice`);
    all.set(name, word);
  }
  return all;
}
