import { run, sql } from '../database/index.js';
import type { IntentHandler } from '../workflow/index.js';
import type { ContentStore } from './content-store.js';
import { sealNumbersOf } from './numbering/issued-numbers.js';

/** 销毁 — every byte a case ever held, in every version, the names of its files, and its numbers. */
export function destroyContentHandler(content: ContentStore): IntentHandler {
  return {
    kind: 'content.destroy',
    handle: async (tx, _intent, { caseId, event }) => {
      await content.destroyAllOf(tx, caseId, event.at);
      await sealNumbersOf(tx, caseId);
      await run(tx, sql`update document_version set attachments = ${'[]'} where case_id = ${caseId}`);
    },
  };
}
