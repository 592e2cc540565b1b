import { run, sql } from '../database/index.js';
import type { IntentHandler } from '../workflow/index.js';
import type { ContentStore } from './content-store.js';

/** 销毁 — every byte a case ever held, in every version, and the names of its files. */
export function destroyContentHandler(content: ContentStore): IntentHandler {
  return {
    kind: 'content.destroy',
    handle: async (tx, _intent, { caseId, event }) => {
      await content.destroyAllOf(tx, caseId, event.at);
      await run(tx, sql`update document_version set attachments = ${'[]'} where case_id = ${caseId}`);
    },
  };
}
