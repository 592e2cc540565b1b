import { sql, type Sql } from '../../database/index.js';
import type { CaseVisibility } from '../../identity/index.js';
import { visibilityGrounds } from '../../workflow/index.js';

/** The grounds on which an actor may know of documents, in SQL over the alias `d`. */
export function documentGrounds(visibility: CaseVisibility): readonly Sql[] {
  return visibilityGrounds(visibility, {
    id: sql`d.case_id`,
    organ: sql`d.organ`,
    division: sql`d.division`,
    createdBy: sql`d.created_by`,
  });
}
