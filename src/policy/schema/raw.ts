import type { ClauseRef, JsonObject, LocalDate } from '../../kernel/index.js';
import type { InstrumentKind } from '../model/instrument.js';
import type { Measure } from '../model/measure.js';
import type { LapseAction, RuleRefusal, Stricter, Transition, Unencoded } from '../model/pack.js';

/**
 * Policy files as they are written, sugar included. The JSON Schemas in policies/schema/v1 guarantee these
 * shapes; `loader/` turns them into the model.
 */
export type OneOrMany<T> = T | readonly T[];

export interface RawInstrument {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly kind: InstrumentKind;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly verified: boolean;
  readonly mustCover?: boolean;
  readonly articles: readonly {
    readonly number: string | number;
    readonly gist: string;
    readonly verified?: boolean;
  }[];
}

export interface RawPack {
  readonly id: string;
  readonly title: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo?: LocalDate | null;
  readonly extends?: string;
  readonly instruments: readonly string[];
  readonly coverage: { readonly from: LocalDate; readonly to?: LocalDate | null };
  readonly transition?: { readonly started: Transition['started']; readonly clause: OneOrMany<ClauseRef> };
  readonly settings?: JsonObject;
}

export interface RawRule {
  readonly id: string;
  readonly clause?: OneOrMany<ClauseRef>;
  readonly chart?: string;
  readonly on?: OneOrMany<string>;
  readonly at?: OneOrMany<string>;
  readonly when?: string;
  readonly must?: string;
  readonly adds?: string;
  readonly refuse?: Partial<Omit<RuleRefusal, 'by'>> & { readonly by?: OneOrMany<string> };
}

export interface RawProperty {
  readonly id: string;
  readonly label: string;
  readonly clause: OneOrMany<ClauseRef>;
  readonly chart: string;
  readonly when?: string;
  readonly must: string;
}

export interface RawMeasure extends Omit<Measure, 'clause' | 'source'> {
  readonly clause: OneOrMany<ClauseRef>;
}

export type RawParameters = Readonly<
  Record<
    string,
    {
      readonly label: string;
      readonly unit: string;
      readonly stricter?: Stricter;
      readonly values: readonly {
        readonly from: LocalDate;
        readonly to?: LocalDate | null;
        readonly value: number | string | boolean | readonly (number | string)[];
        readonly clause: OneOrMany<ClauseRef>;
      }[];
    }
  >
>;

export type RawLists = Readonly<
  Record<
    string,
    readonly {
      readonly id: string;
      readonly label: string;
      readonly clause?: OneOrMany<ClauseRef>;
      readonly with?: JsonObject;
    }[]
  >
>;

export type RawUnencoded = Omit<Unencoded, 'source'>;

export type RawBy = string | readonly RawBy[] | RawByObject;
export interface RawByObject {
  readonly role?: string;
  readonly of?: string;
  readonly each?: string;
  readonly person?: string;
  readonly anyOf?: readonly RawBy[];
  readonly not?: OneOrMany<string>;
}

export type RawEffect = string | { readonly do: string; readonly with?: JsonObject };

export type RawTransition =
  | string
  | {
      readonly target?: string;
      readonly clause?: OneOrMany<ClauseRef>;
      readonly when?: string;
      readonly effects?: OneOrMany<RawEffect>;
      readonly by?: RawBy;
      readonly label?: string;
    };
export type RawTransitions = Readonly<Record<string, OneOrMany<RawTransition>>>;

export type RawOutcome =
  string | { readonly to: string; readonly label?: string; readonly effects?: OneOrMany<RawEffect> };

export interface RawDeadline {
  readonly id: string;
  readonly clause: OneOrMany<ClauseRef>;
  readonly after?: string;
  readonly parameter?: string;
  readonly from?: string;
  readonly when?: string;
  readonly onLapse: OneOrMany<LapseAction>;
  readonly escalateTo?: OneOrMany<string>;
}

export interface RawStep {
  readonly id?: string;
  readonly label?: string;
  readonly clause?: OneOrMany<ClauseRef>;
  readonly tags?: OneOrMany<string>;
  readonly by?: RawBy;
  readonly all?: readonly RawBy[];
  readonly anyOf?: readonly RawBy[];
  readonly vote?: { readonly of: readonly RawBy[]; readonly pass: string; readonly onFail: string };
  readonly when?: string;
  readonly decide?: string;
  readonly outcomes?: Readonly<Record<string, RawOutcome>>;
  readonly returns?: OneOrMany<string>;
  readonly delegable?: boolean;
  readonly on?: RawTransitions;
  readonly effects?: OneOrMany<RawEffect>;
  readonly deadlines?: readonly RawDeadline[];
  readonly form?: string;
}

export interface RawState {
  readonly label?: string;
  readonly clause?: OneOrMany<ClauseRef>;
  readonly tags?: OneOrMany<string>;
  readonly type?: 'parallel' | 'final';
  readonly step?: RawStep;
  readonly chain?: string;
  readonly when?: string;
  readonly next?: string;
  readonly on?: RawTransitions;
  readonly entry?: OneOrMany<RawEffect>;
  readonly deadlines?: readonly RawDeadline[];
  readonly states?: Readonly<Record<string, RawState>>;
}

export interface RawChart {
  readonly id: string;
  readonly label: string;
  readonly clause: OneOrMany<ClauseRef>;
  readonly binds?: readonly string[];
  readonly initial: string;
  readonly states: Readonly<Record<string, RawState>>;
}

export interface RawChain {
  readonly id: string;
  readonly label: string;
  readonly clause: OneOrMany<ClauseRef>;
  readonly steps: readonly (RawStep & { readonly id: string })[];
  readonly returns?: OneOrMany<string>;
}

export type RawActor = string | { readonly role: string; readonly person?: string };

export interface RawExpectation {
  readonly state?: OneOrMany<string>;
  readonly refused?: readonly { readonly code: string; readonly clause?: OneOrMany<ClauseRef> }[];
  readonly facts?: JsonObject;
}

export interface RawScenario {
  readonly title: string;
  readonly on?: LocalDate;
  readonly chart?: string;
  readonly given?: {
    readonly state?: OneOrMany<string>;
    readonly approvals?: JsonObject;
    readonly actor?: RawActor;
    readonly [fact: string]: unknown;
  };
  readonly when: string | RawSingle | readonly RawScenarioStep[];
  readonly expect?: RawExpectation;
}
export interface RawSingle {
  readonly event: string;
  readonly payload?: JsonObject;
}
export interface RawScenarioStep extends RawSingle {
  readonly as?: RawActor;
  readonly expect?: RawExpectation;
}
