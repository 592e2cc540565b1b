import type { TaskFacts } from './facts.js';

/** What a step must know of the world and cannot read from the case: who holds what today. */
export interface World {
  /** Whether at least one person may do the task. */
  eligible(task: TaskFacts): boolean;
  /** Whether a person may do the task (转办). */
  entitles(task: TaskFacts, person: string): boolean;
  /** Whether the person exists and is in service. */
  known(person: string): boolean;
}
