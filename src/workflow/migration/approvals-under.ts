import { put } from '../../kernel/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import { boundHash } from '../engine/moves.js';
import type { Approval, Facts } from '../model/facts.js';
import { choicesOf, VOTE_FAILED, VOTE_PASSED } from '../model/quorum.js';
import { renamed, type LawMapping } from './law-change.js';

/** The charts between which a case moves. */
export interface Charts {
  readonly from: CompiledChart;
  readonly to: CompiledChart;
}

/**
 * Approvals that stand under the new chart: it has the step and its outcome, and binds nothing that they were not given
 * for. They are stamped with the hash over what the new chart binds, which is the same bytes or fewer.
 */
export function approvalsUnder(
  { from, to }: Charts,
  facts: Facts,
  states: LawMapping['states'],
): Facts['approvals'] {
  const covered = to.plan.binds.every((path) => from.plan.binds.includes(path));
  if (!covered) return {};
  const of = boundHash(facts, to.plan.binds);
  let standing: Facts['approvals'] = {};
  for (const [id, approval] of Object.entries(facts.approvals)) {
    const name = renamed(states, id);
    const step = to.plan.states.get(name)?.step ?? null;
    if (step === null || !outcomesOf(step).includes(approval.outcome)) continue;
    standing = put<Approval>(standing, name, { ...approval, of });
  }
  return standing;
}

function outcomesOf(step: Parameters<typeof choicesOf>[0]): readonly string[] {
  return step.vote === undefined ? choicesOf(step) : [VOTE_PASSED, VOTE_FAILED];
}

/** Everybody who ever did something, under the names of the new chart as well as under old ones that it does not have. */
export function actedUnder(facts: Facts, states: LawMapping['states']): Facts['acted'] {
  let acted: Facts['acted'] = facts.acted;
  for (const [id, people] of Object.entries(facts.acted)) {
    const name = renamed(states, id);
    if (name !== id) acted = put(acted, name, [...new Set([...(acted[name] ?? []), ...people])]);
  }
  return acted;
}
