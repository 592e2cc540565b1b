import type { EntityManager } from 'typeorm';
import { run, sql } from '../../database/index.js';
import type { CaseInView } from '../../identity/index.js';
import { isOfPerson } from '../model/tasks.js';
import type { CaseView } from './view.js';

/** What identity must know of a case to tell who may see it, as far as the case itself tells. */
export function accessOf(view: CaseView): CaseInView {
  const { organ, division, createdBy } = view.facts.case;
  const mandates = Object.values(view.facts.steps).flatMap((step) =>
    step.tasks.flatMap((task) => task.mandates),
  );
  return {
    organ,
    division,
    createdBy,
    participants: [
      ...Object.values(view.facts.acted).flat(),
      ...mandates.flatMap((one) => (isOfPerson(one) ? [one.person] : [])),
    ],
    desks: mandates.flatMap((one) => (isOfPerson(one) ? [] : [{ role: one.role, organ: one.organ }])),
    sealed: view.sealed,
  };
}

/** The same with everybody who was sent a copy: one more query, needed only by those whom the case itself does not name. */
export async function fullAccessOf(reader: EntityManager, view: CaseView): Promise<CaseInView> {
  const rows = await run<{ person: string }>(
    reader,
    sql`select person from workflow_participant where case_id = ${view.id}`,
  );
  const access = accessOf(view);
  return { ...access, participants: [...access.participants, ...rows.map((row) => row.person)] };
}
