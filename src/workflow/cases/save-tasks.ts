import { insertRows, run, sql, type Tx } from '../../database/index.js';
import type { CaseEvent } from '../model/events.js';
import type { Facts, StepFacts, TaskFacts } from '../model/facts.js';
import { isOfPerson } from '../model/tasks.js';
import { TaskRow } from '../store/task.entity.js';

/** Writes the difference between two moments of the open steps: tasks opened, changed, done and settled. */
export async function saveTasks(
  tx: Tx,
  caseId: string,
  before: Facts | null,
  after: Facts,
  event: CaseEvent,
): Promise<void> {
  const were = tasksIn(before?.steps ?? {});
  const are = tasksIn(after.steps);
  const opened: TaskRow[] = [];
  for (const [id, { task, state, step }] of are) {
    const old = were.get(id);
    if (old === undefined) opened.push(...rowsOf(caseId, state, step, task));
    else if (old.task !== task) await change(tx, caseId, { was: old.task, state, step, task }, event);
  }
  if (opened.length > 0) await insertRows(tx, TaskRow, opened);
  for (const [id, { task }] of were) {
    if (are.has(id) || task.decision !== null) continue;
    await close(tx, caseId, id, event.actor.task === id ? 'done' : 'settled', event);
  }
}

interface Changed extends Placed {
  readonly was: TaskFacts;
}

interface Placed {
  readonly state: string;
  readonly step: StepFacts;
  readonly task: TaskFacts;
}

function tasksIn(steps: Readonly<Record<string, StepFacts>>): ReadonlyMap<string, Placed> {
  return new Map(
    Object.entries(steps).flatMap(([state, step]) =>
      step.tasks.map((task) => [task.id, { state, step, task }] as const),
    ),
  );
}

async function change(
  tx: Tx,
  caseId: string,
  { was: old, state, step, task }: Changed,
  event: CaseEvent,
): Promise<void> {
  if (old.decision === null && task.decision !== null) return close(tx, caseId, task.id, 'done', event);
  const same =
    old.mandates === task.mandates &&
    old.excluded === task.excluded &&
    (old.decision === null) === (task.decision === null);
  if (same) return;
  await run(tx, sql`delete from workflow_task where case_id = ${caseId} and task = ${task.id}`);
  await insertRows(tx, TaskRow, rowsOf(caseId, state, step, task));
}

async function close(
  tx: Tx,
  caseId: string,
  task: string,
  status: 'done' | 'settled',
  event: CaseEvent,
): Promise<void> {
  const outcome = typeof event.payload['outcome'] === 'string' ? event.payload['outcome'] : event.type;
  await run(
    tx,
    sql`update workflow_task set status = ${status}, ended_at = ${event.at}, done_by = ${status === 'done' ? event.actor.person : null},
        outcome = ${status === 'done' ? outcome : null} where case_id = ${caseId} and task = ${task}`,
  );
}

function rowsOf(caseId: string, state: string, step: StepFacts, task: TaskFacts): TaskRow[] {
  return task.mandates.map((mandate, alternative) => ({
    caseId,
    task: task.id,
    alternative,
    state,
    role: isOfPerson(mandate) ? null : mandate.role,
    organ: isOfPerson(mandate) ? null : mandate.organ,
    person: isOfPerson(mandate) ? mandate.person : null,
    excluded: JSON.stringify(task.excluded),
    status: task.decision === null ? 'open' : 'done',
    openedAt: step.openedAt,
    endedAt: task.decision?.at ?? null,
    doneBy: task.decision?.by ?? null,
    outcome: task.decision?.outcome ?? null,
  }));
}
