import { refusal, type Refusal } from '../../kernel/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { PlannedMove } from '../compile/plan.js';
import type { CaseEvent } from '../model/events.js';
import type { Facts, TaskFacts } from '../model/facts.js';
import { choicesOf } from '../model/quorum.js';
import { isOfPerson, partiesOf } from '../model/tasks.js';
import type { World } from '../model/world.js';

const MAX_REASON = 2000;

/** Whether a verb of the engine is used as it must be: a known outcome, a reason, a person who can take over. */
export function mannerOf(
  chart: CompiledChart,
  facts: Facts,
  move: PlannedMove,
  event: CaseEvent,
  world: World,
): readonly Refusal[] {
  switch (move.engine) {
    case 'decide':
      return outcomeKnown(chart, move, event);
    case 'return':
    case 'take-back':
      return move.engine === 'return' ? reasonGiven(event) : [];
    case 'reassign':
      return [
        ...reasonGiven(event),
        ...takesOver({ facts, move, event, world }, { key: 'to', withoutRole: false }),
      ];
    case 'delegate':
      return [
        ...reasonGiven(event),
        ...lendable(chart, move),
        ...notLentOn(event),
        ...takesOver({ facts, move, event, world }, { key: 'to', withoutRole: true }),
      ];
    case 'add-signer':
      return [
        ...reasonGiven(event),
        ...takesOver({ facts, move, event, world }, { key: 'person', withoutRole: true }),
      ];
    case 'copy':
      return everyoneKnown(event, world);
    default:
      return [];
  }
}

/** Steps that this move opened and that nobody could do: the case would wait for ever, so it does not go there. */
export function openedSteps(
  chart: CompiledChart,
  before: Facts,
  after: Facts,
  world: World,
): readonly Refusal[] {
  return Object.entries(after.steps).flatMap(([state, step]) => {
    const was = before.steps[state];
    if (was?.openedAt === step.openedAt && was.tasks === step.tasks) return [];
    const planned = chart.plan.states.get(state);
    const label = planned?.label ?? state;
    const rule = planned?.step ?? null;
    const short = rule !== null && rule.anyOf === undefined && step.tasks.length < partiesOf(rule).length;
    if (step.tasks.length === 0 || short) {
      return [
        refusal({
          code: 'empty-approver',
          message: `“${label}”环节没有办理人`,
          cure: '补全办理单位后再送',
          facts: { state },
        }),
      ];
    }
    return step.tasks
      .filter((task) => task.decision === null && !world.eligible(task))
      .map((task) => vacancy(state, label, task));
  });
}

function vacancy(state: string, label: string, task: TaskFacts): Refusal {
  const roles = task.mandates.flatMap((one) => (isOfPerson(one) ? [] : [one.role]));
  const organs = task.mandates.flatMap((one) => (isOfPerson(one) ? [] : [one.organ]));
  return refusal({
    code: 'no-eligible-actor',
    message: `“${label}”环节没有可以办理的人员（岗位空缺，或在岗人员须回避）`,
    cure: '先明确任职、代理或另派人员',
    who: ['security-admin'],
    facts: { state, roles, organs },
  });
}

function outcomeKnown(chart: CompiledChart, move: PlannedMove, event: CaseEvent): readonly Refusal[] {
  const step = chart.plan.states.get(move.state)?.step ?? null;
  const choices = step === null ? [] : choicesOf(step);
  const said = event.payload['outcome'];
  if ((said === undefined || said === null) && choices.length === 1) return [];
  if (typeof said === 'string' && choices.includes(said)) return [];
  return [
    refusal({
      code: 'outcome-unknown',
      message: '须从本环节的结论中选择一项',
      cure: `可选：${choices.join('、')}`,
      facts: { choices: [...choices] },
    }),
  ];
}

function reasonGiven(event: CaseEvent): readonly Refusal[] {
  const reason = event.payload['reason'];
  if (typeof reason === 'string' && reason.trim() !== '' && reason.length <= MAX_REASON) return [];
  return [
    refusal({ code: 'reason-missing', message: '须写明事由', cure: `填写事由（不超过${MAX_REASON}字）` }),
  ];
}

function lendable(chart: CompiledChart, move: PlannedMove): readonly Refusal[] {
  const state = chart.plan.states.get(move.state);
  if (state?.step?.delegable !== false) return [];
  return [
    refusal({
      code: 'not-delegable',
      message: `“${state.label}”须由本人办理，不得委托`,
      cure: '由本人办理，或转办给同样有权的人员',
      clause: state.clause,
    }),
  ];
}

interface Handover {
  readonly facts: Facts;
  readonly move: PlannedMove;
  readonly event: CaseEvent;
  readonly world: World;
}

/** Whether the person named in the payload may have the task; some verbs lend it also to people without the role. */
function takesOver(
  { facts, move, event, world }: Handover,
  { key, withoutRole }: { readonly key: string; readonly withoutRole: boolean },
): readonly Refusal[] {
  const to = event.payload[key];
  if (typeof to !== 'string' || !world.known(to)) {
    return [refusal({ code: 'person-unknown', message: '没有这位人员或其已离岗', cure: '从在岗人员中选择' })];
  }
  const tasks = facts.steps[move.state]?.tasks ?? [];
  const task = tasks.find((one) => one.id === event.actor.task);
  if (task === undefined) return [];
  const taken =
    (to === event.actor.person && !(!withoutRole && standsWithAnother(task, to))) ||
    tasks.some(
      (one) =>
        one.decision?.by === to || (one.added && one.mandates.some((m) => isOfPerson(m) && m.person === to)),
    );
  if (taken) return [refusal({ code: 'already-involved', message: '此人已在本环节办理', cure: '另选人员' })];
  // An added signer was nobody's by role: so may be whoever takes the task over.
  const fits =
    withoutRole || task.added
      ? !task.excluded.includes(to)
      : world.entitles({ ...task, mandates: owners(task) }, to);
  if (fits) return [];
  const code = task.excluded.includes(to) ? 'separation-of-duties' : 'person-without-mandate';
  const message = code === 'separation-of-duties' ? '此人须回避本环节' : '此人没有办理本环节的职责';
  return [refusal({ code, message, cure: '另选有权且无须回避的人员' })];
}

/** Whether a task was given by name, and to others only: then a colleague of its desk may take it over themselves. */
function standsWithAnother({ mandates }: TaskFacts, person: string): boolean {
  return (
    mandates.length > 0 &&
    mandates.every((one) => isOfPerson(one) && one.person !== person && one.onBehalfOf !== person)
  );
}

/** Whose the task is by role; by name where the chart named a person. */
function owners({ desk, mandates }: TaskFacts): TaskFacts['mandates'] {
  return desk.length > 0 ? desk : mandates;
}

/** What was lent cannot be lent on. */
function notLentOn({ actor }: CaseEvent): readonly Refusal[] {
  if (actor.onBehalfOf === null) return [];
  const message = '代为办理的事项不得再委托他人';
  return [refusal({ code: 'not-lent-on', message, cure: '请委托人或被代理人另行委托，或由本人办理' })];
}

function everyoneKnown(event: CaseEvent, world: World): readonly Refusal[] {
  const to = event.payload['to'];
  const people = Array.isArray(to) ? to : [];
  if (
    people.length > 0 &&
    people.length <= 100 &&
    people.every((one) => typeof one === 'string' && world.known(one))
  )
    return [];
  return [
    refusal({
      code: 'person-unknown',
      message: '抄送对象为空，或有人员不存在、已离岗',
      cure: '从在岗人员中选择（不超过100人）',
    }),
  ];
}
