import type { ClauseRef, Digest, Json, JsonObject, LocalDate } from '../../kernel/index.js';
import type { AssessmentScheme } from './assessment.js';
import type { Place } from './fault.js';
import type { StatisticalForm } from './form.js';
import type { Instrument } from './instrument.js';
import type { Measure } from './measure.js';
import type {
  ChainSource,
  ChartSource,
  ListItem,
  Parameter,
  RuleRefusal,
  Transition,
  Unencoded,
} from './pack.js';
import type { Property } from './property.js';
import type { Scenario } from './scenario.js';

/** Every pack version and instrument of one policy folder, parsed and checked, not yet laid over each other. */
export interface PolicyLibrary {
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** Versions by pack id, earliest first. */
  readonly packs: ReadonlyMap<string, readonly PackVersion[]>;
  /** Every file read, for places in it. */
  readonly sources: ReadonlyMap<string, PolicySource>;
}

/** A file as read, and where in it each value stands. */
export interface PolicySource {
  readonly file: string;
  readonly value: Json;
  /** The place of a JSON pointer, or of the nearest part above it that stands in the file. */
  at(pointer: string): Place;
}

/** One dated version of a pack as its own folder states it. */
export interface PackVersion {
  readonly id: string;
  readonly title: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  /** The pack that this one is laid over. */
  readonly extends: string | null;
  readonly instruments: readonly string[];
  readonly coverage: { readonly from: LocalDate; readonly to: LocalDate | null };
  readonly transition: Transition | null;
  readonly settings: JsonObject;
  readonly rules: readonly RuleSource[];
  readonly charts: Readonly<Record<string, ChartSource>>;
  readonly chains: Readonly<Record<string, ChainSource>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly lists: Readonly<Record<string, readonly ListItem[]>>;
  readonly forms: Readonly<Record<string, StatisticalForm>>;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly assessments: Readonly<Record<string, AssessmentScheme>>;
  readonly properties: readonly Property[];
  readonly unencoded: readonly Unencoded[];
  readonly scenarios: readonly Scenario[];
  /**
   * Hash of what the version's own files say. Scenarios do not count (they are tests), nor does
   * `effectiveTo`: closing a version must not unpin the cases that run under it.
   */
  readonly content: Digest;
  /** The pack.yaml. */
  readonly source: string;
}

/**
 * A rule as its file states it. Where the base pack has a rule of that id, it tightens that one: keys left
 * out are the base's, `adds` is one more requirement beside the base's `must`.
 */
export interface RuleSource {
  readonly id: string;
  readonly clause?: readonly ClauseRef[];
  readonly chart?: string;
  readonly on?: readonly string[];
  readonly at?: readonly string[];
  readonly when?: string;
  readonly must?: string;
  readonly adds?: string;
  readonly refuse?: Partial<RuleRefusal>;
  readonly source: string;
  readonly lines: { readonly when?: number; readonly must?: number };
}
