import { migrations } from '../../migrations/index.js';
import { activationEntities } from '../activation/index.js';
import { annualReportEntities } from '../annual-report/index.js';
import { assessmentEntities } from '../assessment/index.js';
import type { Schema } from '../database/index.js';
import { deskEntities } from '../desk/index.js';
import { documentEntities } from '../documents/index.js';
import { figuresEntities } from '../figures/index.js';
import { IdempotencyRow } from '../http/idempotency/idempotency.entity.js';
import { identityEntities } from '../identity/index.js';
import { JournalEntry, JournalWords, LedgerChain } from '../ledger/index.js';
import { PortalPageRow, PortalStampRow } from '../publication/index.js';
import { secrecyReviewEntities } from '../secrecy-review/index.js';
import { signatureEntities } from '../signatures/index.js';
import { workflowEntities } from '../workflow/index.js';

/** Every table of the product with the migrations that make it. */
export const schema: Schema = {
  entities: [
    JournalEntry,
    JournalWords,
    LedgerChain,
    ...activationEntities,
    ...annualReportEntities,
    ...assessmentEntities,
    ...identityEntities,
    ...workflowEntities,
    ...documentEntities,
    ...secrecyReviewEntities,
    ...figuresEntities,
    ...deskEntities,
    ...signatureEntities,
    PortalPageRow,
    PortalStampRow,
    IdempotencyRow,
  ],
  migrations,
};
