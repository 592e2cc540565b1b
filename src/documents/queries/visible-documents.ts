import { joined, list, sql, type Sql } from '../../database/index.js';
import type { CaseVisibility } from '../../identity/index.js';

/**
 * Which documents an actor may know of, in SQL over the alias `d`: the same grounds by which one case is
 * shown or hidden, so that a list tells no more than a page.
 */
export function visibleDocuments(visibility: CaseVisibility): Sql {
  if (visibility.all) return sql`1 = 1`;
  const { organs, divisions, persons, desks } = visibility;
  const grounds: Sql[] = [];
  if (organs.length > 0) grounds.push(sql`d.organ in ${list(organs)}`);
  if (divisions.length > 0) grounds.push(sql`d.division in ${list(divisions)}`);
  if (persons.length > 0) {
    grounds.push(sql`d.created_by in ${list(persons)}`);
    grounds.push(
      sql`d.case_id in (select p.case_id from workflow_participant p where p.person in ${list(persons)})`,
    );
    grounds.push(
      sql`d.case_id in (select t.case_id from workflow_task t where t.status = 'open' and t.person in ${list(persons)})`,
    );
  }
  if (desks.length > 0) {
    const held = desks.map((desk) => sql`(t.role = ${desk.role} and t.organ in ${list(desk.organs)})`);
    grounds.push(
      sql`d.case_id in (select t.case_id from workflow_task t where t.status = 'open' and (${joined(held, ' or ')}))`,
    );
  }
  return grounds.length === 0 ? sql`1 = 0` : sql`(${joined(grounds, ' or ')})`;
}
