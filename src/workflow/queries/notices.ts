import type { EntityManager } from 'typeorm';
import { joined, list, run, sql } from '../../database/index.js';
import type { Actor } from '../../identity/index.js';

/** 提醒 as its addressee reads it. */
export interface Notice {
  readonly id: string;
  readonly caseId: string;
  readonly at: string;
  readonly action: string;
  readonly state: string;
  readonly message: string | null;
}

const LIMIT = 200;

/** Notices to the actor, newest first. */
export async function noticesTo(reader: EntityManager, actor: Actor): Promise<readonly Notice[]> {
  const desks = actor.mandates.map((one) => sql`(role = ${one.role} and organ in ${list([...one.covers])})`);
  const mine = joined([sql`person = ${actor.person}`, ...desks], ' or ');
  return run<Notice>(
    reader,
    sql`select id, case_id as "caseId", at, action, state, message from workflow_notice where ${mine} order by at desc, id limit ${LIMIT}`,
  );
}
