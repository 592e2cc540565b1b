import { joined, list, sql, type Sql } from '../database/index.js';
import type { CaseVisibility } from './model/visibility.js';

/** Where a list finds what visibility asks of a case. */
export interface CaseColumns {
  readonly organ: Sql;
  readonly division: Sql;
  readonly createdBy: Sql;
  /** Condition: one of these persons had a task or a copy. */
  participant(persons: Sql): Sql;
  /** Condition: a task is open for this role in one of these organs. */
  desk(role: string, organs: Sql): Sql;
}

/**
 * The cases that an actor may know of, as a condition of a list: the same grounds as `caseSight`, so that what
 * one page refuses is missing from every list, count and search.
 */
export function visibleCases(visibility: CaseVisibility, columns: CaseColumns): Sql {
  const { all, organs, divisions, persons, desks } = visibility;
  if (all) return sql`1 = 1`;
  const grounds: Sql[] = [];
  if (organs.length > 0) grounds.push(sql`${columns.organ} in ${list(organs)}`);
  if (divisions.length > 0) grounds.push(sql`${columns.division} in ${list(divisions)}`);
  if (persons.length > 0) {
    grounds.push(sql`${columns.createdBy} in ${list(persons)}`, columns.participant(list(persons)));
  }
  for (const desk of desks) grounds.push(columns.desk(desk.role, list(desk.organs)));
  return grounds.length === 0 ? sql`1 = 0` : sql`(${joined(grounds, ' or ')})`;
}
