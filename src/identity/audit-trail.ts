import { insertRow, type Tx } from '../database/index.js';
import { newId, type Clock } from '../kernel/index.js';
import { IdentityEventRow } from './entities/event.js';
import type { AuditRecord } from './model/audit.js';

/** Actor of what nobody who is known did. */
export const ANONYMOUS = 'anonymous';

/** Adds to the audit records, inside the unit of work whose deed it is. */
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  async add(tx: Tx, record: Omit<AuditRecord, 'id' | 'at'>): Promise<void> {
    const at = this.clock.now();
    const { actor, action, outcome, object, detail } = record;
    await insertRow(tx, IdentityEventRow, {
      id: newId(at),
      at,
      actor,
      action,
      outcome,
      objectKind: object.kind,
      objectId: object.id,
      organ: object.organ,
      detail,
    });
  }
}
