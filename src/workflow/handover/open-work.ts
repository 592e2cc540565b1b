import type { EntityManager } from 'typeorm';
import { run, sql } from '../../database/index.js';
import type { OpenDesk } from '../../identity/index.js';

/** A task that only one person can do: it was given to them by name (转办, 加签), and nobody stands beside them. */
export interface NamedTask {
  readonly caseId: string;
  readonly task: string;
  readonly state: string;
  readonly openedAt: string;
  readonly version: number;
}

/** Desks at which work waits today, with how much. What is there goes to whoever holds the role, by itself. */
export async function openDesks(on: EntityManager): Promise<readonly OpenDesk[]> {
  const rows = await run<{ role: string; organ: string; tasks: number | string }>(
    on,
    sql`select t.role, t.organ, count(*) as tasks from workflow_task t
        where t.status = 'open' and t.role is not null group by t.role, t.organ order by t.role, t.organ`,
  );
  return rows.map(({ role, organ, tasks }) => ({ role, organ, tasks: Number(tasks) }));
}

/** The tasks that would wait for ever when a person left, oldest first. */
export async function namedTasks(on: EntityManager, person: string): Promise<readonly NamedTask[]> {
  const rows = await run<{
    case_id: string;
    task: string;
    state: string;
    opened_at: string;
    version: number;
  }>(
    on,
    sql`select t.case_id, t.task, t.state, t.opened_at, c.version
        from workflow_task t join workflow_case c on c.id = t.case_id
        where t.status = 'open' and t.person = ${person} and not exists (
          select 1 from workflow_task o where o.case_id = t.case_id and o.task = t.task
            and (o.person is null or o.person <> ${person}))
        order by t.opened_at, t.case_id, t.task`,
  );
  return rows.map(({ case_id: caseId, task, state, opened_at: openedAt, version }) => ({
    caseId,
    task,
    state,
    openedAt,
    version,
  }));
}

/** Papers that somebody began and never sent. They lie at the desk of the division's drafters, not with the person. */
export async function unsentDrafts(on: EntityManager, person: string): Promise<number> {
  const [row] = await run<{ drafts: number | string }>(
    on,
    sql`select count(*) as drafts from workflow_case c where c.created_by = ${person} and c.closed_at is null
        and exists (select 1 from workflow_task t where t.case_id = c.id and t.status = 'open' and t.opened_at = c.created_at)`,
  );
  return Number(row?.drafts ?? 0);
}
