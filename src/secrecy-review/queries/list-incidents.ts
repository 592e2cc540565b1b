import type { EntityManager } from 'typeorm';
import { list, run, sql } from '../../database/index.js';

/** 泄密事件 as those who must report it see it. */
export interface IncidentView {
  readonly caseId: string;
  readonly organ: string;
  readonly foundAt: string;
  readonly foundBy: string;
  readonly reasonCode: string;
  readonly reportDueAt: string;
  readonly clause: readonly string[];
  /** Other cases that lost the same bytes. */
  readonly sharedWith: readonly string[];
  readonly administrationToldAt: string | null;
  readonly superiorToldAt: string | null;
}

interface Row {
  readonly case_id: string;
  readonly organ: string;
  readonly found_at: string;
  readonly found_by: string;
  readonly reason_code: string;
  readonly report_due_at: string;
  readonly clause: string;
  readonly shared_with: string;
  readonly administration_told_at: string | null;
  readonly superior_told_at: string | null;
}

const LIMIT = 500;

/** Incidents of the organs that the reader's mandates cover, latest first. */
export async function listIncidents(
  reader: EntityManager,
  organs: readonly string[],
): Promise<readonly IncidentView[]> {
  const rows = await run<Row>(
    reader,
    sql`select * from secrecy_incident where organ in ${list(organs)} order by found_at desc, case_id limit ${LIMIT}`,
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    organ: row.organ,
    foundAt: row.found_at,
    foundBy: row.found_by,
    reasonCode: row.reason_code,
    reportDueAt: row.report_due_at,
    clause: row.clause === '' ? [] : row.clause.split(' '),
    sharedWith: parseIds(row.shared_with),
    administrationToldAt: row.administration_told_at,
    superiorToldAt: row.superior_told_at,
  }));
}

function parseIds(text: string): readonly string[] {
  return JSON.parse(text) as readonly string[];
}
