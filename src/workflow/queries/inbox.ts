import type { EntityManager } from 'typeorm';
import { joined, list, run, sql, type Sql } from '../../database/index.js';
import type { Actor } from '../../identity/index.js';

/** 待办 — a task that waits for this actor. */
export interface InboxItem {
  readonly caseId: string;
  readonly task: string;
  readonly state: string;
  readonly openedAt: string;
  readonly version: number;
}

interface Row {
  readonly case_id: string;
  readonly task: string;
  readonly state: string;
  readonly opened_at: string;
  readonly version: number;
}

const LIMIT = 500;

/**
 * Open tasks that the actor may do today, oldest first; of drafts that were not sent only one's own. Computed from
 * mandates: a new holder of a post sees them at once.
 */
export async function inboxOf(reader: EntityManager, actor: Actor): Promise<readonly InboxItem[]> {
  const rows = await run<Row>(
    reader,
    sql`select t.case_id, t.task, t.state, t.opened_at, c.version from workflow_task t join workflow_case c on c.id = t.case_id
        where ${tasksOf(actor)} and (c.created_by = ${actor.person} or not ${UNSENT_DRAFT}) order by t.opened_at, t.case_id limit ${LIMIT}`,
  );
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = `${row.case_id}/${row.task}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        caseId: row.case_id,
        task: row.task,
        state: row.state,
        openedAt: row.opened_at,
        version: row.version,
      },
    ];
  });
}

/**
 * Whether a task, under the alias `t` of the case `c`, is a draft as it was begun: it was sent nowhere and waits for
 * nobody, unless somebody was given it (转办).
 */
export const UNSENT_DRAFT = sql`(t.person is null and t.opened_at = c.created_at)`;

/** Whether a task, under the alias `t`, is open and the actor's to do: by role, in person, or standing in for somebody (代理). */
export function tasksOf(actor: Actor): Sql {
  const persons = [
    actor.person,
    ...actor.mandates.flatMap((one) =>
      one.lentAs === 'substitution' && one.onBehalfOf !== undefined ? [one.onBehalfOf] : [],
    ),
  ];
  const desks = actor.mandates.map(
    (one) => sql`(t.role = ${one.role} and t.organ in ${list([...one.covers])})`,
  );
  const mine = joined([sql`t.person in ${list([...new Set(persons)])}`, ...desks], ' or ');
  // Whoever must stand aside is kept as a JSON list of ids.
  const aside = `%${literal(JSON.stringify(actor.person))}%`;
  return sql`t.status = ${'open'} and (${mine}) and t.excluded not like ${aside} escape '\\'`;
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
