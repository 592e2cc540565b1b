import type { ChartPlan } from '../compile/plan.js';
import { expandChart } from '../compile/expand.js';
import type { ChartSource, StateSource } from '../../policy/index.js';
import { circleFaults } from './circle-faults.js';

const planOf = (states: Readonly<Record<string, StateSource>>): ChartPlan => {
  const chart: ChartSource = {
    id: 'paper',
    label: '',
    clause: [],
    binds: [],
    initial: 'draft',
    states,
    source: '',
  };
  return expandChart(chart, {});
};
const faultsOf = (states: Readonly<Record<string, StateSource>>): readonly string[] => {
  const codes: string[] = [];
  circleFaults(planOf(states), (code, message) => codes.push(`${code} ${message}`));
  return codes;
};
const draft: StateSource = { on: { SUBMIT: [{ target: 'check' }] } };

describe('a chart that would go round by itself', () => {
  it('is refused where two steps may both be passed over and each leads to the other', () => {
    expect(
      faultsOf({
        draft,
        check: { when: 'false', step: { by: { role: 'drafter' } }, next: 'recheck' },
        recheck: { when: 'false', step: { by: { role: 'drafter' } }, next: 'check' },
      }),
    ).toEqual([
      'circle-without-rest 环节 check-choice、recheck-choice 之间会自动循环，没有人可办的停留之处；请让其中一个不能跳过（去掉 when），或改 next',
    ]);
  });

  it('is accepted where the way back passes somebody who must act', () => {
    expect(
      faultsOf({
        draft,
        check: { when: 'true', step: { by: { role: 'drafter' } }, next: 'draft' },
      }),
    ).toEqual([]);
  });
});
