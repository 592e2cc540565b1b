import type { EntityManager } from 'typeorm';
import { joined, run, sql } from '../../database/index.js';
import type { CaseVisibility } from '../../identity/index.js';
import { addDays, instant, type LocalDate } from '../../kernel/index.js';
import { documentGrounds } from './visible-documents.js';

/** Where the next page begins. */
export interface BegunCursor {
  readonly createdAt: string;
  readonly caseId: string;
}

/** Cases of documents begun by the end of a day that the actor may know of today, latest first. */
export async function documentsBegun(
  reader: EntityManager,
  visibility: CaseVisibility,
  on: LocalDate,
  { limit, after }: { readonly limit: number; readonly after: BegunCursor | null },
): Promise<{ readonly items: readonly BegunCursor[]; readonly next: BegunCursor | null }> {
  const grounds = documentGrounds(visibility);
  if (grounds.length === 0) return { items: [], next: null };
  const end = instant(`${addDays(on, 1)}T00:00:00+08:00`);
  const behind = after === null ? [] : [sql`(c.created_at, c.id) < (${after.createdAt}, ${after.caseId})`];
  const rows = await run<BegunCursor>(
    reader,
    sql`select c.id as "caseId", c.created_at as "createdAt" from document d join workflow_case c on c.id = d.case_id
        where ${joined([sql`(${joined(grounds, ' or ')})`, sql`c.created_at < ${end}`, ...behind], ' and ')}
        order by c.created_at desc, c.id desc limit ${limit + 1}`,
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1) ?? null) : null };
}
