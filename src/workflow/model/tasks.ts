import { readPath } from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import type { BySource, StepSource } from '../../policy/index.js';
import type { Facts, MandateOfPerson, MandateOfRole, TaskFacts } from './facts.js';

type TaskMandate = MandateOfRole | MandateOfPerson;

/** A task that could not be addressed: the fact that should name its organ or person is missing. */
export interface Unaddressed {
  readonly path: string;
}

/** The tasks that a step opens, in the order of its source. Numbers continue from the case's count. */
export function tasksOf(
  step: StepSource,
  facts: Facts,
): { tasks: readonly TaskFacts[]; unaddressed: readonly Unaddressed[] } {
  const unaddressed: Unaddressed[] = [];
  const parties = partiesOf(step).flatMap((by) => spread(by, facts, unaddressed));
  const tasks = parties.map(({ mandates, not }, index) =>
    newTask(facts.case.taskCount + index + 1, mandates, not, facts),
  );
  return { tasks, unaddressed };
}

/** A further signer (加签): one person, who must decide too before the step is done. */
export function addedTask(
  person: string,
  facts: Facts,
  { excluded, desk }: Pick<TaskFacts, 'excluded' | 'desk'>,
): TaskFacts {
  return {
    id: taskId(facts.case.taskCount + 1),
    mandates: [{ person, onBehalfOf: null }],
    desk,
    excluded,
    added: true,
    openedBy: null,
    decision: null,
  };
}

/** The parties that a step's source names, however they must agree. */
export function partiesOf(step: StepSource): readonly BySource[] {
  if (step.by !== undefined) return [step.by];
  return step.all ?? step.anyOf ?? step.vote?.of ?? [];
}

/** The mandate by which an actor may do a task, or null: excluded, or no mandate. */
export function entitlement(task: TaskFacts, actor: Actor): { onBehalfOf: string | null } | null {
  if (task.excluded.includes(actor.person)) return null;
  const own = task.mandates
    .filter((mandate) => !isOfPerson(mandate) || stillHolds(task, mandate, actor))
    .map((mandate) => match(mandate, actor, false))
    .find((found) => found !== null);
  if (own !== undefined) return own;
  const lent = task.mandates.map((mandate) => match(mandate, actor, true)).find((found) => found !== null);
  if (lent === undefined) return null;
  return lent.onBehalfOf !== null && task.excluded.includes(lent.onBehalfOf) ? null : lent;
}

/** Whoever was given a task (转办) keeps it only while they hold a role of its desk; a borrower (委托) rests on the lender's. */
function stillHolds({ added, desk }: TaskFacts, { onBehalfOf }: MandateOfPerson, actor: Actor): boolean {
  return added || onBehalfOf !== null || desk.length === 0 || desk.some((role) => holds(role, actor));
}

function holds({ role, organ }: MandateOfRole, { mandates }: Actor): boolean {
  return mandates.some((held) => held.role === role && held.covers.includes(organ));
}

/** The task as its desk sees it: for giving it to another, whoever has it now. */
export function atDesk(task: TaskFacts): TaskFacts {
  return { ...task, mandates: [...task.mandates, ...task.desk] };
}

function match(mandate: TaskMandate, actor: Actor, lent: boolean): { onBehalfOf: string | null } | null {
  if (isOfPerson(mandate)) {
    if (!lent) return mandate.person === actor.person ? { onBehalfOf: mandate.onBehalfOf } : null;
    const standsIn = actor.mandates.some(
      (held) => held.onBehalfOf === mandate.person && held.lentAs === 'substitution',
    );
    return standsIn ? { onBehalfOf: mandate.person } : null;
  }
  const held = actor.mandates.find(
    (one) =>
      one.role === mandate.role &&
      one.covers.includes(mandate.organ) &&
      (one.onBehalfOf !== undefined) === lent,
  );
  return held === undefined ? null : { onBehalfOf: held.onBehalfOf ?? null };
}

/** Tells the two kinds of mandate apart. */
export function isOfPerson(mandate: TaskMandate): mandate is MandateOfPerson {
  return 'person' in mandate;
}

function newTask(
  number: number,
  mandates: readonly TaskMandate[],
  not: readonly string[],
  facts: Facts,
): TaskFacts {
  const excluded = [...new Set(not.flatMap((state) => facts.acted[state] ?? []))];
  const desk = mandates.flatMap((mandate) => (isOfPerson(mandate) ? [] : [mandate]));
  return { id: taskId(number), mandates, desk, excluded, added: false, openedBy: null, decision: null };
}

function taskId(number: number): string {
  return `t${number}`;
}

interface Party {
  readonly mandates: readonly TaskMandate[];
  readonly not: readonly string[];
}

function spread(by: BySource, facts: Facts, unaddressed: Unaddressed[]): readonly Party[] {
  const not = by.not ?? [];
  if (by.each !== undefined && by.role !== undefined) {
    const role = by.role;
    const organs = readPath(facts, by.each);
    if (!Array.isArray(organs)) {
      unaddressed.push({ path: by.each });
      return [];
    }
    return organs
      .filter((organ) => typeof organ === 'string')
      .map((organ) => ({ mandates: [{ role, organ }], not }));
  }
  const mandates = (by.anyOf ?? [by]).flatMap((one) => mandatesOf(one, facts, unaddressed));
  return mandates.length === 0
    ? []
    : [{ mandates, not: [...not, ...(by.anyOf ?? []).flatMap((one) => one.not ?? [])] }];
}

/** Mandates that a `by` names, read from the facts; what cannot be read is reported, never guessed. */
export function mandatesOf(by: BySource, facts: Facts, unaddressed: Unaddressed[]): readonly TaskMandate[] {
  if (by.anyOf !== undefined) return by.anyOf.flatMap((one) => mandatesOf(one, facts, unaddressed));
  if (by.person !== undefined) {
    const person = readPath(facts, by.person);
    if (typeof person === 'string') return [{ person, onBehalfOf: null }];
    unaddressed.push({ path: by.person });
    return [];
  }
  const path = by.of ?? 'case.organ';
  const organ = readPath(facts, path);
  if (typeof organ !== 'string' || by.role === undefined) {
    unaddressed.push({ path });
    return [];
  }
  return [{ role: by.role, organ }];
}
