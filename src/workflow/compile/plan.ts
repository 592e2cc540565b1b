import type { ClauseRef } from '../../kernel/index.js';
import type { BySource, DeadlineSource, EffectSource, StepSource } from '../../policy/index.js';

/** A chart with its chains written out: every state by id, in reading order. The machine is made from this. */
export interface ChartPlan {
  readonly id: string;
  readonly binds: readonly string[];
  readonly initial: string;
  readonly states: ReadonlyMap<string, PlannedState>;
}

export interface PlannedState {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly tags: readonly string[];
  readonly kind: 'step' | 'plain' | 'final' | 'parallel' | 'region' | 'choice';
  readonly parent: string | null;
  /** Children of a parallel state (its regions) or of a region (its states, the first one initial). */
  readonly children: readonly string[];
  readonly step: StepSource | null;
  readonly entry: readonly EffectSource[];
  readonly deadlines: readonly DeadlineSource[];
  readonly moves: readonly PlannedMove[];
}

/** What the engine itself does on a move, beside the effects that the chart names. */
export type EngineMove =
  | 'decide'
  | 'return'
  | 'take-back'
  | 'reassign'
  | 'delegate'
  | 'add-signer'
  | 'remind'
  | 'copy'
  | 'open'
  | 'lapse';

export interface PlannedMove {
  /** Unique in the chart: state, event, number. */
  readonly key: string;
  readonly state: string;
  /** Empty for moves that happen by themselves as soon as they can. */
  readonly event: string;
  readonly target: string | null;
  /** Where the other regions rest when the move enters one region of a parallel state that had been through. */
  readonly beside: readonly string[];
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly engine: EngineMove | null;
  /** CEL that chooses this move among several of one event. */
  readonly when: string | null;
  /** For moves of their own accord: the condition that the engine itself knows. */
  readonly auto:
    { readonly concluded: string } | { readonly chosen: boolean } | { readonly done: true } | null;
  /** Who may: the holder of an open task of the state, anybody with a part in the case, only the system, or holders of a mandate. */
  readonly who: 'task' | 'party' | 'system' | BySource;
  readonly effects: readonly EffectSource[];
  /** Whether doing it makes the person a doer of the step, for separation of duties. */
  readonly counts: boolean;
}
