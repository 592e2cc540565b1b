export { planNewPack, type NewPack, type NewPackRequest } from './authoring/new-pack.js';
export { readTemplate } from './authoring/pack-template.js';
export { writePack } from './authoring/write-pack.js';
export { clauseMap, type ClauseEntry, type ClauseStanding } from './coverage/clause-map.js';
export type {
  OverlayEntry,
  OverlayItem,
  OverlayKind,
  OverlayLevel,
  OverlayVerdict,
} from './compose/composition.js';
export { type FaultCode } from './fault-codes.js';
export { placeInside, type LintCheck, type LintContext, type LintVocabulary } from './lint/lint-context.js';
export type { Conflict, ConflictRule, Unsearched } from './conflicts/conflict.js';
export {
  lintLibrary,
  type ConflictsReport,
  type LintReport,
  type OverlayReport,
} from './lint/lint-library.js';
export { folderFingerprint } from './loader/fingerprint.js';
export { loadPolicies, type Reading } from './loader/load-policies.js';
export { type DateRange } from './model/date-range.js';
export { ENGINE_FACT_TYPES, type FactSchema, type FactType } from './model/fact-type.js';
export { placeOf, type Fault, type Place } from './model/fault.js';
export { fullMarksOf, gradesFor, measuresOfScheme } from './lint/scheme-parts.js';
export type * from './model/assessment.js';
export type * from './model/form.js';
export { type Article, type Instrument, type InstrumentKind } from './model/instrument.js';
export type { PackVersion, PolicyLibrary, PolicySource, RuleSource } from './model/library.js';
export { didYouMean, insteadOf } from './model/near-miss.js';
export type { Measure, MeasureSubject } from './model/measure.js';
export type * from './model/pack.js';
export type { Property } from './model/property.js';
export type * from './model/scenario.js';
export { parameterOn, parametersOn } from './registry/parameter-on.js';
export { PolicyRegistry, type DatedPack } from './registry/policy-registry.js';
export { ask, type Finding, type Ruling } from './rules/ask.js';
export type { Condition, Outcome, Scope } from './rules/condition.js';
export { type ConditionFault, type ConditionTypes } from './rules/condition-compiler.js';
export { compileMeasures, type CompiledMeasure } from './rules/measure-set.js';
export { compileProperties, type CompiledProperty } from './rules/property-set.js';
export { type FactShape } from './rules/fact-shape.js';
export { showable } from './rules/inputs.js';
export { type Compared, type Read } from './rules/reads.js';
export { RuleSet, type CompiledRule } from './rules/rule-set.js';
export { PACK_SCHEMA_VERSION } from './schema/version.js';
