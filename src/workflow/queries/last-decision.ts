import type { EntityManager } from 'typeorm';
import { run, sql } from '../../database/index.js';

/** When a person last did a task of a case; null where they never did. */
export async function lastDecision(
  reader: EntityManager,
  caseId: string,
  person: string,
): Promise<string | null> {
  const [row] = await run<{ at: string | null }>(
    reader,
    sql`select max(ended_at) as at from workflow_task where case_id = ${caseId} and done_by = ${person}`,
  );
  return row?.at ?? null;
}
