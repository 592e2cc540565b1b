import { insteadOf, type BySource, type StepSource } from '../../policy/index.js';
import type { ChartPlan, PlannedState } from '../compile/plan.js';
import { parseShare } from '../model/quorum.js';
import { partiesOf } from '../model/tasks.js';
import { isReturnable, partOf, returnableNames } from './parts.js';
import type { ChartLintInput, Report, Spot } from './report.js';

/** Steps without anybody, with too many ways to agree, with unknown roles or steps, without a clause or a way on. */
export function stepFaults(plan: ChartPlan, { roles, lexicon }: ChartLintInput, report: Report): void {
  const check: Check = { plan, roles, report, names: returnableNames(plan) };
  for (const state of plan.states.values()) {
    for (const move of state.moves) {
      const spot = { state: state.id, part: partOf(move, state) };
      if (typeof move.who === 'object')
        checkBy(
          move.who,
          `环节“${state.id}”的 ${move.event}`,
          { ...spot, part: [...spot.part, 'by'] },
          check,
        );
      const orphan =
        state.kind === 'plain' && move.auto === null && move.engine === null && move.who === 'system';
      if (orphan && lexicon.events.get(move.event)?.system !== true)
        report('move-without-actor', `环节“${state.id}”的 ${move.event} 没有写明由谁办理，请写 by`, spot);
    }
    if (state.step !== null) checkStep(state, state.step, check);
  }
}

/** What the parts of one chart are checked with. */
interface Check {
  readonly plan: ChartPlan;
  readonly roles: ReadonlySet<string>;
  readonly report: Report;
  /** Ids of states in which somebody acts. */
  readonly names: readonly string[];
}

const WAYS = ['by', 'all', 'anyOf', 'vote'] as const;

function checkStep(state: PlannedState, step: StepSource, check: Check): void {
  const { plan, report, names } = check;
  const spot = { state: state.id };
  const ways = WAYS.filter((way) => step[way] !== undefined);
  const parties = { ...spot, part: ways.slice(0, 1) };
  if (ways.length !== 1)
    report(
      'step-quorum',
      `环节“${state.id}”须在 by、all（会签）、anyOf（或签）、vote（票签）中写且只写一种`,
      parties,
    );
  if (partiesOf(step).length === 0)
    report('step-empty', `环节“${state.id}”没有办理人，请写由谁办（by）；空缺不等于同意`, parties);
  for (const by of partiesOf(step)) checkBy(by, `环节“${state.id}”`, parties, check);
  if (step.vote !== undefined && parseShare(step.vote.pass) === null)
    report('vote-share', `环节“${state.id}”的通过比例“${step.vote.pass}”不对，应写 2/3 或 >1/2`, {
      ...spot,
      part: ['vote', 'pass'],
    });
  if (state.clause.length === 0)
    report('step-uncited', `环节“${state.id}”没有写明依据的条款，请写 clause`, spot);
  for (const [index, target] of (step.returns ?? []).entries()) {
    if (!isReturnable(plan, target))
      report(
        'return-unknown',
        `环节“${state.id}”可退回的“${target}”不是办理环节${insteadOf(target, names)}`,
        {
          ...spot,
          part: ['returns', index],
        },
      );
  }
}

function checkBy(by: BySource, where: string, spot: Spot, { plan, roles, report, names }: Check): void {
  for (const one of by.anyOf ?? [by]) {
    if (one.role === undefined && one.person === undefined)
      report('by-empty', `${where}没有写明角色或人员，请写 role 或 person`, spot);
    if (one.role !== undefined && !roles.has(one.role))
      report('role-unknown', `${where}用了不认识的角色“${one.role}”${insteadOf(one.role, roles)}`, spot);
  }
  for (const step of [...(by.not ?? []), ...(by.anyOf ?? []).flatMap((one) => one.not ?? [])]) {
    if (plan.states.get(step)?.kind !== 'step')
      report('not-unknown', `${where}的回避项“${step}”不是办理环节${insteadOf(step, names)}`, spot);
  }
}
