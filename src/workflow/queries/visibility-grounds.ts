import { joined, list, sql, type Sql } from '../../database/index.js';
import type { CaseVisibility } from '../../identity/index.js';

/** What a table that shows cases calls the columns by which it is known who may see them. */
export interface CaseColumns {
  readonly id: Sql;
  readonly organ: Sql;
  readonly division: Sql;
  readonly createdBy: Sql;
}

/**
 * The grounds on which an actor may know of cases, in SQL: the same by which one case is shown or hidden, so that a
 * list tells no more than a page. Organs and divisions stand one by one: along each an index gives its rows in the
 * order of the list.
 */
export function visibilityGrounds(visibility: CaseVisibility, columns: CaseColumns): readonly Sql[] {
  if (visibility.all) return [sql`1 = 1`];
  const { organs, divisions, persons, desks } = visibility;
  return [
    ...organs.map((organ) => sql`${columns.organ} = ${organ}`),
    ...divisions.map((division) => sql`${columns.division} = ${division}`),
    ...(persons.length === 0 ? [] : ofPersons(persons, columns)),
    ...(desks.length === 0 ? [] : [atDesks(desks, columns)]),
  ];
}

function ofPersons(persons: readonly string[], { id, createdBy }: CaseColumns): readonly Sql[] {
  const people = list(persons);
  return [
    sql`${createdBy} in ${people}`,
    sql`${id} in (select p.case_id from workflow_participant p where p.person in ${people})`,
    sql`${id} in (select t.case_id from workflow_task t where t.status = 'open' and t.person in ${people})`,
  ];
}

function atDesks(desks: CaseVisibility['desks'], { id }: CaseColumns): Sql {
  const held = desks.map((desk) => sql`(t.role = ${desk.role} and t.organ in ${list(desk.organs)})`);
  return sql`${id} in (select t.case_id from workflow_task t where t.status = 'open' and (${joined(held, ' or ')}))`;
}
