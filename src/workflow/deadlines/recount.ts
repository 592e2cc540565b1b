import type { EntityManager } from 'typeorm';
import type { WorkdayCalendar } from '../../calendar/index.js';
import { run, sql, type Tx } from '../../database/index.js';
import { textAt, type JsonObject } from '../../kernel/index.js';
import type { PackRef } from '../../policy/index.js';
import type { Law } from '../law/law.js';
import { dueOf } from './due.js';

/** A deadline that falls on another day by another calendar. */
export interface MovedDeadline {
  readonly caseId: string;
  readonly token: string;
  /** What people call the term. */
  readonly label: string;
  /** Last days; null where the calendar does not reach. */
  readonly before: string | null;
  readonly after: string | null;
}

interface Row {
  readonly case_id: string;
  readonly token: string;
  readonly name: string;
  readonly state: string;
  readonly term: string;
  readonly due_on: string | null;
  readonly due_at: string | null;
  readonly pack: string;
  readonly pack_from: string;
  readonly pack_sha256: string;
  readonly chart: string;
}

interface Move extends MovedDeadline {
  readonly dueAt: string | null;
}

const PORTION = 500;

/** Which open deadlines would fall on another day, and on which. Changes nothing. */
export async function movedBy(
  on: EntityManager,
  law: Law,
  calendar: WorkdayCalendar,
): Promise<readonly MovedDeadline[]> {
  return (await moves(on, law, calendar)).map(told);
}

/**
 * Counts every open deadline anew. A term that has lapsed stays lapsed: what was done about it was done.
 * @returns those that moved
 */
export async function recount(
  tx: Tx,
  law: Law,
  calendar: WorkdayCalendar,
): Promise<readonly MovedDeadline[]> {
  const moved = await moves(tx, law, calendar);
  for (const { caseId, token, after, dueAt } of moved) {
    const status = dueAt === null ? 'undetermined' : 'running';
    await run(
      tx,
      sql`update workflow_deadline set due_on = ${after}, due_at = ${dueAt}, status = ${status}
          where case_id = ${caseId} and token = ${token}`,
    );
  }
  await run(
    tx,
    sql`update workflow_deadline set calendar = ${calendar.version} where status = ${'running'} and (calendar is null or calendar <> ${calendar.version})`,
  );
  return moved.map(told);
}

async function moves(on: EntityManager, law: Law, calendar: WorkdayCalendar): Promise<readonly Move[]> {
  const found: Move[] = [];
  let last: Pick<Row, 'case_id' | 'token'> = { case_id: '', token: '' };
  for (;;) {
    const rows: readonly Row[] = await run<Row>(
      on,
      sql`select d.case_id, d.token, d.name, d.state, d.term, d.due_on, d.due_at, c.pack, c.pack_from, c.pack_sha256, c.chart
          from workflow_deadline d join workflow_case c on c.id = d.case_id
          where d.status in ('running', 'undetermined') and (d.case_id, d.token) > (${last.case_id}, ${last.token})
          order by d.case_id, d.token limit ${PORTION}`,
    );
    for (const row of rows) {
      const due = dueOf(calendar, JSON.parse(row.term) as JsonObject);
      if (due.at === row.due_at) continue;
      const label = await labelOf(on, law, row);
      const { case_id: caseId, token, due_on: before } = row;
      found.push({ caseId, token, label, before, after: due.on, dueAt: due.at });
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < PORTION) return found;
    last = end;
  }
}

async function labelOf(on: EntityManager, law: Law, row: Row): Promise<string> {
  const said = textAt(JSON.parse(row.term) as JsonObject, 'label');
  if (said !== null) return said;
  const ref = { pack: row.pack, effectiveFrom: row.pack_from, sha256: row.pack_sha256 } as PackRef;
  await law.recall(on, ref);
  const source = law
    .pinned(ref, row.chart)
    .plan.states.get(row.state)
    ?.deadlines.find(({ id }) => id === row.name);
  return law.packOf(ref).parameters[source?.parameter ?? '']?.label ?? row.name;
}

function told({ caseId, token, label, before, after }: Move): MovedDeadline {
  return { caseId, token, label, before, after };
}
