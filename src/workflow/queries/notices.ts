import type { EntityManager } from 'typeorm';
import { joined, list, run, sql, type Sql } from '../../database/index.js';
import type { Actor } from '../../identity/index.js';

/** 提醒 as its addressee reads it. */
export interface Notice {
  readonly id: string;
  readonly caseId: string;
  readonly at: string;
  readonly action: 'remind' | 'escalate' | 'copy';
  readonly state: string;
  readonly message: string | null;
}

const LIMIT = 200;

/** Notices to the actor, newest first. */
export async function noticesTo(reader: EntityManager, actor: Actor): Promise<readonly Notice[]> {
  return run<Notice>(
    reader,
    sql`select n.id, n.case_id as "caseId", n.at, n.action, n.state, n.message from workflow_notice n
        where ${noticesOf(actor)} order by n.at desc, n.id limit ${LIMIT}`,
  );
}

/** Whether a notice, under the alias `n`, is addressed to the actor: in person or by role. */
export function noticesOf(actor: Actor): Sql {
  const desks = actor.mandates.map(
    (one) => sql`(n.role = ${one.role} and n.organ in ${list([...one.covers])})`,
  );
  return sql`(${joined([sql`n.person = ${actor.person}`, ...desks], ' or ')})`;
}
