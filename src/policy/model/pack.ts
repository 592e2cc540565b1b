import type { ClauseRef, JsonObject, LocalDate, Json, Digest } from '../../kernel/index.js';
import type { AssessmentScheme } from './assessment.js';
import type { StatisticalForm } from './form.js';
import type { Measure } from './measure.js';
import type { Property } from './property.js';

/** What a case pins: exactly this content of exactly this version. */
export interface PackRef {
  readonly pack: string;
  readonly effectiveFrom: LocalDate;
  readonly sha256: Digest;
}

/** 规则包 — dated rules, charts, parameters and lists of one organ or level, with all it inherits merged in. */
export interface PolicyPack {
  readonly ref: PackRef;
  readonly title: string;
  readonly effectiveFrom: LocalDate;
  /** Last day in force; null while open. */
  readonly effectiveTo: LocalDate | null;
  /** Packs this one was laid over, nearest first. */
  readonly lineage: readonly PackRef[];
  /** Instruments that its clauses may cite. */
  readonly instruments: readonly string[];
  /** Days about which the pack speaks at all; outside it the engine refuses with `outside-coverage`. */
  readonly coverage: { readonly from: LocalDate; readonly to: LocalDate | null };
  readonly rules: readonly Rule[];
  /** Chart sources by id, as parsed from YAML and checked against the schema. */
  readonly charts: Readonly<Record<string, ChartSource>>;
  /** Ordered approval chains by id, compiled into states where a chart names them. */
  readonly chains: Readonly<Record<string, ChainSource>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Closed lists with labels and clauses: document types, grounds, outcomes, channels … */
  readonly lists: Readonly<Record<string, readonly ListItem[]>>;
  /** Statutory forms by id. */
  readonly forms: Readonly<Record<string, StatisticalForm>>;
  /** What figures count, by id. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** How units are scored, by id. */
  readonly assessments: Readonly<Record<string, AssessmentScheme>>;
  /** What must hold in every situation; proved before the pack is used. */
  readonly properties: readonly Property[];
  readonly unencoded: readonly Unencoded[];
  /** What becomes of cases that began under an earlier version; null: they end under it. */
  readonly transition: Transition | null;
  /** Organs to which the pack applies are bound in the deployment, not here. */
  readonly settings: JsonObject;
}

/** 新旧衔接 — transitional law: what a new version says of cases that have started. */
export interface Transition {
  /** `pinned`: they end under the law they began under; `migrate`: they may move, by a recorded migration. */
  readonly started: 'pinned' | 'migrate';
  readonly clause: readonly ClauseRef[];
}

/** 规则 — one cited requirement. */
export interface Rule {
  readonly id: string;
  /** The pack that stated it (an overlay keeps the origin of what it inherits). */
  readonly pack: string;
  readonly clause: readonly ClauseRef[];
  readonly chart: string;
  /** Events at which the rule is asked. */
  readonly on: readonly string[];
  /** States in which it is asked; empty means wherever the event is possible. */
  readonly at: readonly string[];
  /** CEL: whether the rule applies; absent means always. */
  readonly when?: string;
  /** CEL: what must hold. */
  readonly must: string;
  readonly refuse: RuleRefusal;
  /** Where the rule stands, for messages: `policies/packs/…/attribute.yaml:12`. */
  readonly source: string;
  /** Lines of the two expressions in that file, for faults in them. */
  readonly lines?: { readonly when?: number; readonly must?: number };
}

export interface RuleRefusal {
  readonly code: string;
  readonly message: string;
  readonly cure: string;
  /** Roles that can cure it. */
  readonly by: readonly string[];
  /** `return-to-organ` (退文) where the clause says so. */
  readonly effect?: string;
}

/** A value that the law changes from time to time. */
export interface Parameter {
  readonly id: string;
  readonly label: string;
  /** `working-days`, `days`, `share`, `count`, `text`. */
  readonly unit: string;
  /** Which way an overlay may move the value; absent or `none`: it must stay equal. */
  readonly stricter?: Stricter;
  readonly values: readonly ParameterValue[];
  readonly source?: string;
}

export type Stricter = 'lower' | 'higher' | 'none';

export interface ParameterValue {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly value: Json;
  readonly clause: readonly ClauseRef[];
}

export interface ListItem {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  /** Anything the list needs beyond a label (the rank of a ground's legal basis, a channel's quota). */
  readonly with: JsonObject;
  readonly source?: string;
}

/** A clause left to people: said aloud, never approximated. */
export interface Unencoded {
  readonly clause: ClauseRef;
  readonly construct: string;
  readonly reason: string;
  readonly accepted: boolean;
  readonly by: string;
  readonly source?: string;
}

/** 状态图 — see policies/README.md for the format by example. */
export interface ChartSource {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  /** Fact paths whose values approvals are given for; when one changes, approvals of the old value are void. */
  readonly binds: readonly string[];
  readonly initial: string;
  readonly states: Readonly<Record<string, StateSource>>;
  readonly source: string;
}

export interface StateSource {
  readonly label?: string;
  readonly clause?: readonly ClauseRef[];
  readonly tags?: readonly string[];
  readonly type?: 'parallel' | 'final';
  /** Somebody acts here. */
  readonly step?: StepSource;
  /** The state is an ordered chain. */
  readonly chain?: string;
  /** CEL: otherwise the state is passed over. */
  readonly when?: string;
  /** Where a chain, a parallel state or a concluded step goes on. */
  readonly next?: string;
  readonly on?: Readonly<Record<string, readonly TransitionSource[]>>;
  readonly entry?: readonly EffectSource[];
  readonly deadlines?: readonly DeadlineSource[];
  /** Regions of a parallel state. */
  readonly states?: Readonly<Record<string, StateSource>>;
}

export interface TransitionSource {
  /** Absent: the state stays (an edit, a note). */
  readonly target?: string;
  readonly clause?: readonly ClauseRef[];
  /** CEL: chooses among several transitions of one event; never a requirement (that is a rule). */
  readonly when?: string;
  readonly effects?: readonly EffectSource[];
  /** Who may do it where it is not the holder of the step's task. */
  readonly by?: BySource;
  readonly label?: string;
}

/** A word of a feature's vocabulary, with its parameters. */
export interface EffectSource {
  readonly do: string;
  readonly with?: JsonObject;
}

export interface DeadlineSource {
  readonly id: string;
  readonly clause: readonly ClauseRef[];
  /** `3wd` (工作日) or `3d` (日). */
  readonly after?: string;
  /** Or the id of a parameter whose unit is working-days or days. */
  readonly parameter?: string;
  /** Fact path of the day from which the term runs; absent means the day the state is entered. */
  readonly from?: string;
  readonly when?: string;
  /** What a lapse does, in order: only `remind` and `escalate`; silence never approves. */
  readonly onLapse: readonly LapseAction[];
  /** Roles told when it escalates. */
  readonly escalateTo?: readonly string[];
}
export type LapseAction = 'remind' | 'escalate';

/** An approval chain: ordered steps. */
export interface ChainSource {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly steps: readonly (StepSource & { readonly id: string })[];
  /** Returns that every step of the chain allows. */
  readonly returns?: readonly string[];
  readonly source: string;
}

export interface StepSource {
  readonly label?: string;
  readonly clause?: readonly ClauseRef[];
  readonly tags?: readonly string[];
  /** One task. */
  readonly by?: BySource;
  /** 会签: every one of them. */
  readonly all?: readonly BySource[];
  /** 或签: the first of them. */
  readonly anyOf?: readonly BySource[];
  /** 票签: a share of them. */
  readonly vote?: { readonly of: readonly BySource[]; readonly pass: string; readonly onFail: string };
  /** CEL: otherwise the step is passed over. */
  readonly when?: string;
  /** The event that decides the step's tasks; `APPROVE` where absent. */
  readonly decide?: string;
  /** Outcome → what follows: `next`, or a state. Absent: only `approve: next`. */
  readonly outcomes?: Readonly<Record<string, OutcomeSource>>;
  /** Earlier states to which it may be returned: ids, or `any` for all of them. */
  readonly returns?: readonly string[];
  /** The person that acts for this step may lend the task out (委托); false where the law wants the person. */
  readonly delegable?: boolean;
  readonly on?: Readonly<Record<string, readonly TransitionSource[]>>;
  readonly effects?: readonly EffectSource[];
  readonly deadlines?: readonly DeadlineSource[];
  /** The form that a decision must fill in, by name of a list of fields. */
  readonly form?: string;
}

export interface OutcomeSource {
  readonly to: string;
  readonly label?: string;
  readonly effects?: readonly EffectSource[];
}

/** Who may act: a role in an organ named by a fact, or a person named by a fact. */
export interface BySource {
  readonly role?: string;
  /** Fact path of an organ id, e.g. `case.division`. */
  readonly of?: string;
  /** Fact path of a list of organ ids: one task for each (联合发文会签). */
  readonly each?: string;
  /** Fact path of a person id. */
  readonly person?: string;
  /** Either of several. */
  readonly anyOf?: readonly BySource[];
  /** Steps whose doers are excluded here (separation of duties): ids of states. */
  readonly not?: readonly string[];
}
