import { NOT_SCREENED } from '../documents/index.js';
import { digestJson, type HashAlgorithm, type JsonObject } from '../kernel/index.js';
import type { Exploration, Facts, PackWords } from '../workflow/index.js';
import {
  interpretationOf,
  reviseInterpretation,
  type InterpretationContent,
} from './model/interpretation-facts.js';

/** 政策解读 — written in full, written anew, and taken out again. */
export function interpretationExploration(algorithm: HashAlgorithm): Exploration {
  const revision = (facts: Facts, wanted: Partial<InterpretationContent>): JsonObject => ({
    ...reviseInterpretation(interpretationOf(facts), wanted, algorithm),
    screening: NOT_SCREENED,
  });
  return {
    payloads: {
      EDIT_INTERPRETATION: (facts, words) => {
        const { plan, title } = interpretationOf(facts);
        if (words.breadth !== 'changes') return plan === null ? [revision(facts, inFull(words))] : [];
        // Two titles in turn are as good as ever new ones: each is other bytes than the one before.
        const next = title === TITLES[0] ? TITLES[1] : TITLES[0];
        const written = revision(facts, { ...inFull(words), title: next });
        return plan === null ? [written] : [written, revision(facts, NOTHING)];
      },
    },
    bytes: ['interpretation.contentHash'],
    unseen: ['interpretation.title', 'interpretation.forms', 'interpretation.firstInterpreter'],
  };
}

const TITLES = ['解读甲', '解读乙'] as const;
const NOTHING: InterpretationContent = {
  plan: null,
  title: null,
  bodyHash: null,
  elements: [],
  firstInterpreter: null,
  forms: [],
};

/** With every element that the pack knows. */
function inFull({ lists }: PackWords): Partial<InterpretationContent> {
  return {
    title: TITLES[0],
    plan: '解读方案',
    bodyHash: digestJson('解读正文'),
    elements: (lists['interpretation-elements'] ?? []).map(({ id }) => id),
  };
}
