import type { EntityManager } from 'typeorm';
import type { PackRef } from '../../policy/index.js';
import { activeStates, type CaseState } from '../engine/advance.js';
import type { Law } from '../law/law.js';

/** A state as people call it. */
export interface StateLabel {
  readonly id: string;
  readonly label: string;
}

/** Where a case stands, as its row keeps it. */
export interface StandingOfCase {
  readonly pack: PackRef;
  readonly chart: string;
  /** The machine's value, JSON. */
  readonly value: string;
}

/** What people call the states in which a case stands, by the very version of the law that it pinned. */
export class StateLabels {
  constructor(private readonly law: Law) {}

  /** The states themselves; not what only holds others together, nor the rest of a side that is through. */
  async of(reader: EntityManager, { pack, chart, value }: StandingOfCase): Promise<readonly StateLabel[]> {
    await this.law.recall(reader, pack);
    const { states } = this.law.pinned(pack, chart).plan;
    return activeStates(JSON.parse(value) as CaseState['value']).flatMap((id) => {
      const state = states.get(id);
      if (state === undefined || state.children.length > 0) return [];
      return state.kind === 'final' && state.parent !== null ? [] : [{ id, label: state.label }];
    });
  }
}
