import { insertRow } from '../../database/index.js';
import { OutboxRow } from '../store/outbox.entity.js';
import type { IntentHandler } from '../vocabulary.js';

/** Puts intents of one kind into the outbox, to be carried out after the decision is durable. */
export function toOutbox(kind: string): IntentHandler {
  return {
    kind,
    handle: (tx, intent, recorded) =>
      insertRow(tx, OutboxRow, {
        id: intent.id,
        topic: kind,
        caseId: recorded.caseId,
        payload: JSON.stringify(intent.payload),
        status: 'waiting',
        attempts: 0,
        nextAt: recorded.event.at,
        createdAt: recorded.event.at,
        lastError: null,
      }),
  };
}
