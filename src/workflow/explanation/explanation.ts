import type { ClauseRef, Instant, Json, LocalDate, Refusal } from '../../kernel/index.js';
import type { PackRef } from '../../policy/index.js';
import type { RulingReceipt } from '../receipts/receipt.js';

/** 解释 — why a case stands where it does: every ruling so far, and what stands against every next event. */
export interface CaseExplanation {
  readonly caseId: string;
  readonly chart: string;
  readonly pack: PackRef;
  /** What is left of a state secret is a stub: rules and clauses are told, facts are not. */
  readonly sealed: boolean;
  readonly rulings: readonly RulingExplanation[];
  /** The first entry that cannot be followed, and why: nothing from there on can be explained. Null where all can. */
  readonly brokenAt: { readonly seq: number; readonly why: string } | null;
  /** Empty where one past ruling was asked for. */
  readonly next: readonly MoveExplanation[];
}

/** One entry of the journal: what was asked before it was written, and what the receipt says. */
export interface RulingExplanation {
  readonly seq: number;
  readonly at: Instant;
  readonly event: string;
  readonly label: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly clauses: readonly ClauseText[];
  readonly by: Doer;
  readonly rules: readonly RuleExplanation[];
  /** Null for entries from before receipts. */
  readonly receipt: RulingReceipt | null;
}

/**
 * One event that could come next, and all rules that are asked of it. What is still missing — the smallest set of
 * acts, by whom, by when, that makes it possible — belongs beside `reasons`.
 */
export interface MoveExplanation {
  readonly event: string;
  readonly label: string;
  readonly state: string;
  readonly clauses: readonly ClauseText[];
  /** Whether the reader may try it. */
  readonly mine: boolean;
  /** Whether nothing stands against it. */
  readonly open: boolean;
  /** Reasons of the engine itself, such as who may act; those of rules stand with the rules. */
  readonly reasons: readonly Refusal[];
  readonly rules: readonly RuleExplanation[];
}

/** One rule opened: what it says, where it comes from, what it read, what it found. */
export interface RuleExplanation {
  readonly rule: string;
  /** The pack that stated it, and the place in its files. */
  readonly pack: string;
  readonly source: string;
  readonly clauses: readonly ClauseText[];
  readonly when: string | null;
  readonly must: string;
  readonly found: RuleFinding;
  /** Why it could not be decided, in Chinese; it then counts as failing. */
  readonly unevaluable: string | null;
  /** What it says where it fails. */
  readonly refusal: Refusal | null;
  readonly facts: readonly FactReading[];
  readonly parameters: readonly ParameterUse[];
  /** The smallest changes of facts that would turn what it found; empty where none was found within the bound. */
  readonly turns: readonly TurningChange[];
}

export type RuleFinding = 'holds' | 'fails' | 'not-applied';

/** A clause with the name of its paper. */
export interface ClauseText {
  readonly clause: ClauseRef;
  readonly instrument: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly article: string;
  /** In our own words; null where the article is not told. */
  readonly gist: string | null;
}

/** A fact as the rule read it, as far as the reader may see it. */
export interface FactReading {
  readonly path: string;
  /** `told`; `missing`; `destroyed`: a word of a state secret; `sealed`: what the stub of one does not show. */
  readonly shown: 'told' | 'missing' | 'destroyed' | 'sealed';
  /** Long text and structures only by their size; null unless told. */
  readonly value: Json;
  /** Whether the fact rests on somebody's judgement, as its feature declares. */
  readonly judged: boolean;
  /** Who judged so, and when: for the value as it is. */
  readonly judgements: readonly Judgement[];
}

/** Somebody judged: an entry of the journal. */
export interface Judgement {
  readonly seq: number;
  readonly at: Instant;
  readonly event: string;
  readonly by: Doer;
}

export interface Doer {
  readonly person: string;
  readonly name: string;
  readonly onBehalfOf: string | null;
}

/** The value of a parameter that was used, and from when to when it is in force. */
export interface ParameterUse {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** The day whose law governs the case. */
  readonly on: LocalDate;
  /** Null where the pack has no value on that day. */
  readonly inForce: {
    readonly value: Json;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
    readonly clauses: readonly ClauseText[];
  } | null;
}

/** Facts that, had they been otherwise, would have turned the rule's finding. */
export interface TurningChange {
  readonly changes: readonly FactChange[];
  /** What the rule would find. */
  readonly finds: RuleFinding;
  /** Other rules that would refuse the event all the same. */
  readonly stillRefusing: readonly string[];
}

export interface FactChange {
  readonly path: string;
  readonly from: Json;
  /** Any one of these; null: nothing there. */
  readonly to: readonly Json[];
  /** The value stands for any text or thing that could be there. */
  readonly example: boolean;
  readonly judged: boolean;
  readonly judgements: readonly Judgement[];
}
