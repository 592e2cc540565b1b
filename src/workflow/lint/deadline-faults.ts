import type { PolicyPack } from '../../policy/index.js';
import type { ChartPlan } from '../compile/plan.js';
import { parseTerm } from '../engine/moves.js';
import type { Report } from './report.js';

const TERM_UNITS = ['working-days', 'days'];

/** Terms that cannot be read, and lapses that would do more than remind and escalate. Silence never approves. */
export function deadlineFaults(plan: ChartPlan, pack: PolicyPack, report: Report): void {
  for (const state of plan.states.values()) {
    for (const [index, deadline] of state.deadlines.entries()) {
      const spot = { state: state.id, part: ['deadlines', index] };
      const where = `环节“${state.id}”的期限“${deadline.id}”`;
      const parameter = deadline.parameter === undefined ? undefined : pack.parameters[deadline.parameter];
      const ways = [deadline.after, deadline.parameter].filter((way) => way !== undefined).length;
      if (ways !== 1) report('deadline-term', `${where}须在 after 与 parameter 中写且只写一种`, spot);
      if (deadline.after !== undefined && parseTerm(deadline.after) === null)
        report('deadline-term', `${where}“${deadline.after}”读不懂，应写 3wd（工作日）或 30d（日）`, spot);
      if (
        deadline.parameter !== undefined &&
        (parameter === undefined || !TERM_UNITS.includes(parameter.unit))
      )
        report(
          'deadline-term',
          `${where}所用参数“${deadline.parameter}”不存在，或单位不是工作日、日；请在 parameters/ 写好，或改写 after: 3wd`,
          spot,
        );
      if (deadline.clause.length === 0)
        report('deadline-uncited', `${where}没有写明依据的条款，请写 clause`, spot);
      if (deadline.onLapse.length === 0)
        report(
          'deadline-lapse',
          `${where}没有写明届满怎么办，请写 onLapse（remind 催办、escalate 上报）`,
          spot,
        );
    }
  }
}
