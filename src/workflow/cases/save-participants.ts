import { run, sql, type Tx } from '../../database/index.js';
import type { CaseEvent } from '../model/events.js';
import type { Facts } from '../model/facts.js';

/** Remembers whoever has done something or was sent a copy: they may go on reading the case. */
export async function saveParticipants(
  tx: Tx,
  before: Facts | null,
  after: Facts,
  event: CaseEvent,
): Promise<void> {
  const known = new Set(Object.values(before?.acted ?? {}).flat());
  const acting =
    before?.acted === after.acted
      ? []
      : Object.values(after.acted)
          .flat()
          .filter((person) => !known.has(person));
  for (const person of new Set([...acting, ...invited(event)])) {
    await run(
      tx,
      sql`insert into workflow_participant (case_id, person, since) values (${after.case.id}, ${person}, ${event.at}) on conflict do nothing`,
    );
  }
}

/** People whom the event brings in by name: copies, added signers, whoever takes a task over. */
function invited(event: CaseEvent): readonly string[] {
  if (!['COPY', 'ADD_SIGNER', 'REASSIGN', 'DELEGATE'].includes(event.type)) return [];
  const named = event.payload['to'] ?? event.payload['person'];
  if (typeof named === 'string') return [named];
  return Array.isArray(named) ? named.filter((person) => typeof person === 'string') : [];
}
