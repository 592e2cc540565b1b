import type { EntityManager } from 'typeorm';
import { list, run, sql } from '../../database/index.js';
import type { CaseHeads, StoredHead } from '../../ledger/index.js';

/** What the cases remember of their journals, for the ledger's verifier. */
export function caseHeads(reader: EntityManager): CaseHeads {
  return {
    of: (ids) =>
      run<StoredHead>(
        reader,
        sql`select id as "caseId", version as seq, head_hash as hash from workflow_case where id in ${list([...ids])}`,
      ),
    after: (id, limit) =>
      run<StoredHead>(
        reader,
        sql`select id as "caseId", version as seq, head_hash as hash from workflow_case where id > ${id ?? ''} order by id limit ${limit}`,
      ),
  };
}
