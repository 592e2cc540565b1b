import type { BySource, DeadlineSource, StepSource } from '../../policy/index.js';
import { partiesOf } from '../model/tasks.js';
import type { ChartPlan } from '../compile/plan.js';
import type { DiagramLine, DiagramWords } from './diagram.js';

const LAPSES = { remind: '催办', escalate: '上报' } as const;

/** `保密审查员或主要负责人` */
export function peopleText(by: BySource, words: DiagramWords): string {
  const { anyOf, role, each, person } = by;
  if (anyOf !== undefined) return anyOf.map((one) => peopleText(one, words)).join('或');
  if (person !== undefined) return `${person} 所指的人`;
  const named = words.role(role ?? '');
  return each === undefined ? named : `${named}（${each} 每个一件）`;
}

/** Who acts in a step, by which way of agreeing, and who must stay away. */
export function stepLines(step: StepSource, plan: ChartPlan, words: DiagramWords): readonly DiagramLine[] {
  const parties = partiesOf(step);
  const named = parties.map((by) => peopleText(by, words));
  const apart = [
    ...new Set(parties.flatMap((by) => [by, ...(by.anyOf ?? [])]).flatMap((by) => by.not ?? [])),
  ];
  return [
    { kind: 'who', text: whoText(step, named) },
    ...(apart.length === 0
      ? []
      : [
          {
            kind: 'apart',
            text: `回避：办过${apart.map((id) => labelOf(plan, id)).join('、')}的人`,
          } as const,
        ]),
  ];
}

function whoText({ all, anyOf, vote, delegable }: StepSource, named: readonly string[]): string {
  const self = delegable === false ? '，须本人办' : '';
  if (all !== undefined) return `会签：${named.join('、')}${self}`;
  if (anyOf !== undefined) return `或签：${named.join('、')}${self}`;
  if (vote !== undefined) return `票签：${named.join('、')}，${vote.pass} 通过${self}`;
  return `办理：${named.join('、')}${self}`;
}

/** A term, what its lapse does, and its clause. */
export function deadlineLine(deadline: DeadlineSource, words: DiagramWords): DiagramLine {
  const { from, when, onLapse, escalateTo = [], clause } = deadline;
  const told = escalateTo.length === 0 ? '' : `（${escalateTo.map((role) => words.role(role)).join('、')}）`;
  const parts = [
    `期限：${words.term(deadline)}，自${from === undefined ? '进入本环节' : ` ${from} `}起`,
    ...(when === undefined ? [] : [`条件 ${when}`]),
    `逾期${onLapse.map((action) => LAPSES[action]).join('、')}${told}`,
    ...words.clauses(clause),
  ];
  return { kind: 'term', text: parts.join('，') };
}

/** What people call a state. */
export function labelOf(plan: ChartPlan, id: string): string {
  return plan.states.get(id)?.label ?? id;
}
