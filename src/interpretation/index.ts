export type { InterpretationDeps } from './interpretation-deps.js';
export { interpretationFeature } from './interpretation-feature.js';
export {
  interpretationOf,
  sealedInterpretation,
  type InterpretationFacts,
} from './model/interpretation-facts.js';
