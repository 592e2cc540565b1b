import { joined, list, sql, type Sql } from '../../database/index.js';
import type { CaseVisibility } from '../../identity/index.js';

/**
 * The grounds on which an actor may know of documents, in SQL over the alias `d`: the same by which one case
 * is shown or hidden, so that a list tells no more than a page. Organs and divisions stand one by one: along
 * each an index gives its documents in the order of the list.
 */
export function visibilityGrounds(visibility: CaseVisibility): readonly Sql[] {
  if (visibility.all) return [sql`1 = 1`];
  const { organs, divisions, persons, desks } = visibility;
  return [
    ...organs.map((organ) => sql`d.organ = ${organ}`),
    ...divisions.map((division) => sql`d.division = ${division}`),
    ...(persons.length === 0 ? [] : groundsOf(persons)),
    ...(desks.length === 0 ? [] : [atDesks(desks)]),
  ];
}

function groundsOf(persons: readonly string[]): readonly Sql[] {
  const people = list(persons);
  return [
    sql`d.created_by in ${people}`,
    sql`d.case_id in (select p.case_id from workflow_participant p where p.person in ${people})`,
    sql`d.case_id in (select t.case_id from workflow_task t where t.status = 'open' and t.person in ${people})`,
  ];
}

function atDesks(desks: CaseVisibility['desks']): Sql {
  const held = desks.map((desk) => sql`(t.role = ${desk.role} and t.organ in ${list(desk.organs)})`);
  return sql`d.case_id in (select t.case_id from workflow_task t where t.status = 'open' and (${joined(held, ' or ')}))`;
}
