import { parseScreening, type ContentStore } from '../documents/index.js';
import type { Effect, Feature, FactType, Projector } from '../workflow/index.js';
import { editInterpretationEvent } from './edit-interpretation.js';
import { interpretationExploration } from './exploration.js';
import type { InterpretationDeps } from './interpretation-deps.js';
import { interpretationOf, NO_INTERPRETATION, revisedInterpretation } from './model/interpretation-facts.js';

const INTERPRETATION_FACTS: Readonly<Record<string, FactType>> = {
  'plan?': 'string',
  'title?': 'string',
  'bodyHash?': 'string',
  'contentHash?': 'string',
  elements: 'list<string>',
  'firstInterpreter?': 'string',
  forms: 'list<string>',
};

/** 政策解读 — its words for charts and rules, and its use of stored content. */
export function interpretationFeature(deps: InterpretationDeps): Feature {
  return {
    vocabulary: {
      name: 'interpretation',
      facts: { interpretation: INTERPRETATION_FACTS },
      // Whether it covers an element is for its writer to tick.
      judgements: { 'interpretation.elements': [] },
      initial: () => ({ interpretation: NO_INTERPRETATION }),
      effects: { 'revise-interpretation': revision(deps) },
      events: { EDIT_INTERPRETATION: editInterpretationEvent(deps) },
      exploration: interpretationExploration(deps.algorithm),
    },
    handlers: [],
    projectors: [contentUse(deps.content)],
  };
}

function revision({ screener }: InterpretationDeps): Effect {
  return {
    label: '修改解读',
    apply: (facts, event) => {
      const before = interpretationOf(facts);
      const interpretation = revisedInterpretation(before, event.payload);
      if (interpretation.contentHash === before.contentHash) return {};
      return { interpretation, ...screener.afterChange(facts, parseScreening(event.payload)) };
    },
  };
}

function contentUse(content: ContentStore): Projector {
  return {
    chart: 'document',
    project: async (tx, { caseId, facts, before }) => {
      const { bodyHash } = interpretationOf(facts);
      const known = before === null ? null : interpretationOf(before).bodyHash;
      if (bodyHash !== null && bodyHash !== known)
        await content.use(tx, caseId, 'interpretation', [bodyHash]);
    },
  };
}
