import { run, sql, type Tx } from '../../database/index.js';
import type { Instant } from '../../kernel/index.js';
import { destroyWords } from '../../ledger/index.js';

/** Nothing that a person wrote stays with a case found to be a state secret: not in the journal, not in a notice. */
export async function sealCase(tx: Tx, caseId: string, at: Instant): Promise<void> {
  await destroyWords(tx, caseId, at);
  await run(tx, sql`update workflow_notice set message = ${null} where case_id = ${caseId}`);
}
