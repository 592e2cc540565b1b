import { insertRow, run, sql, type Tx } from '../../database/index.js';
import { destroyWords } from '../../ledger/index.js';
import { PURGE } from '../outbox/purge-carrier.js';
import { OutboxRow } from '../store/outbox.entity.js';
import type { Recorded } from '../vocabulary.js';

/**
 * Nothing that a person wrote stays with a case found to be a state secret: not in the journal, not in a notice,
 * nor, once the order to purge is carried out, in the files behind the tables.
 */
export async function sealCase(tx: Tx, { caseId, seq, event: { at } }: Recorded): Promise<void> {
  await destroyWords(tx, caseId, at);
  await run(tx, sql`update workflow_notice set message = ${null} where case_id = ${caseId}`);
  await insertRow(tx, OutboxRow, {
    id: `${caseId}/${seq}/purge`,
    topic: PURGE,
    caseId,
    payload: '{}',
    status: 'waiting',
    attempts: 0,
    nextAt: at,
    createdAt: at,
    lastError: null,
  });
}
