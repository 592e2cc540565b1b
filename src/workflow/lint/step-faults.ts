import { didYouMean, type BySource, type StepSource } from '../../policy/index.js';
import type { ChartPlan, PlannedState } from '../compile/plan.js';
import { parseShare } from '../model/quorum.js';
import { partiesOf } from '../model/tasks.js';
import type { ChartLintInput, Report } from './report.js';

/** Steps without anybody, with too many ways to agree, with unknown roles or steps, without a clause or a way on. */
export function stepFaults(plan: ChartPlan, { roles, lexicon }: ChartLintInput, report: Report): void {
  for (const state of plan.states.values()) {
    for (const move of state.moves) {
      if (typeof move.who === 'object')
        checkBy(move.who, `环节“${state.id}”的 ${move.event}`, plan, roles, report);
      const orphan =
        state.kind === 'plain' && move.auto === null && move.engine === null && move.who === 'system';
      if (orphan && lexicon.events.get(move.event)?.system !== true)
        report('move-without-actor', `环节“${state.id}”的 ${move.event} 没有写明由谁办理（by）`);
    }
    if (state.step !== null) checkStep(state, state.step, plan, roles, report);
  }
}

function checkStep(
  state: PlannedState,
  step: StepSource,
  plan: ChartPlan,
  roles: ReadonlySet<string>,
  report: Report,
): void {
  const ways = [step.by, step.all, step.anyOf, step.vote].filter((way) => way !== undefined);
  if (ways.length !== 1)
    report('step-quorum', `环节“${state.id}”须在 by、all（会签）、anyOf（或签）、vote（票签）中写且只写一种`);
  if (partiesOf(step).length === 0) report('step-empty', `环节“${state.id}”没有办理人；空缺不等于同意`);
  for (const by of partiesOf(step)) checkBy(by, `环节“${state.id}”`, plan, roles, report);
  if (step.vote !== undefined && parseShare(step.vote.pass) === null)
    report('vote-share', `环节“${state.id}”的通过比例“${step.vote.pass}”不对，应写 2/3 或 >1/2`);
  if (state.clause.length === 0) report('step-uncited', `环节“${state.id}”没有写明依据的条款`);
  for (const target of step.returns ?? []) {
    const known =
      target === 'any' ||
      plan.states.get(target)?.kind === 'step' ||
      plan.states.get(target)?.kind === 'parallel';
    if (!known)
      report(
        'return-unknown',
        `环节“${state.id}”可退回的“${target}”不是办理环节${didYouMean(target, plan.states.keys())}`,
      );
  }
}

function checkBy(
  by: BySource,
  where: string,
  plan: ChartPlan,
  roles: ReadonlySet<string>,
  report: Report,
): void {
  for (const one of by.anyOf ?? [by]) {
    if (one.role === undefined && one.person === undefined) report('by-empty', `${where}没有写明角色或人员`);
    if (one.role !== undefined && !roles.has(one.role))
      report('role-unknown', `${where}用了不认识的角色“${one.role}”${didYouMean(one.role, roles)}`);
  }
  for (const step of [...(by.not ?? []), ...(by.anyOf ?? []).flatMap((one) => one.not ?? [])]) {
    if (plan.states.get(step)?.kind !== 'step')
      report('not-unknown', `${where}的回避项“${step}”不是办理环节${didYouMean(step, plan.states.keys())}`);
  }
}
