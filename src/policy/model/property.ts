import type { ClauseRef } from '../../kernel/index.js';
import type { FactType } from './fact-type.js';

/**
 * 性质 — something that must hold in every situation a chart can get into, whoever does what in which order. Rules
 * are asked of one act; a property is proved of all of them before the pack may be used.
 */
export interface Property {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly chart: string;
  /** CEL: in which situations it is claimed; absent means in all. */
  readonly when?: string;
  /** CEL: what must hold there. */
  readonly must: string;
  /** `file:line`. */
  readonly source: string;
}

/**
 * 经过 — what properties may read beside the facts: the story so far, kept by the verification itself and not by
 * the rules that it judges.
 */
export const STORY_FACT_TYPES = {
  story: {
    /** The event that has just happened. */
    event: 'string',
    /** Active states, outer ones included, and all their tags. */
    states: 'list<string>',
    tags: 'list<string>',
    /** Whether bytes are with the public now. */
    public: 'bool',
    /** Orders that this step gave to the world, by kind. */
    orders: 'list<string>',
    /** Everybody who ever changed the bytes, or opened the case. */
    authors: 'list<string>',
    /**
     * Decisions of the present round about the present bytes, by the event that made them; every event has its list:
     * `{state, outcome, by, onBehalfOf, roles}`.
     */
    acts: 'map<list<map>>',
    /** Who did anything in a state, by state, in all rounds; every state has its list. */
    doers: 'map<list<string>>',
    /** The facts before this step; empty at the first one. */
    before: 'map',
  },
} as const satisfies Readonly<Record<string, FactType>>;
