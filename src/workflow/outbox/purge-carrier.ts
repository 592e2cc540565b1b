import type { Database } from '../../database/index.js';
import type { Carried, OutboxCarrier, OutboxMessage } from './outbox-worker.js';

/** Order to leave nothing of what was destroyed in the files of the storage. */
export const PURGE = 'storage.purge';

/** Carries the order out once the destruction is durable; while a reader is in the way it is tried again. */
export class PurgeCarrier implements OutboxCarrier {
  readonly topic = PURGE;

  constructor(private readonly database: Database) {}

  async carry(messages: readonly OutboxMessage[]): Promise<readonly Carried[]> {
    await this.database.purge();
    return messages.map(({ id }) => ({ id, error: null }));
  }
}
