import type { MigrationClass } from '../src/database/index.js';
import { CreateJournal1700000000000 } from './1700000000000-create-journal.js';
import { CreateIdentity1700000000100 } from './1700000000100-create-identity.js';
import { CreateWorkflow1700000300000 } from './1700000300000-create-workflow.js';
import { CreateDocuments1700000310000 } from './1700000310000-create-documents.js';
import { CreatePortal1700000400000 } from './1700000400000-create-portal.js';
import { CreateIdempotency1700000500000 } from './1700000500000-create-idempotency.js';
import { CreateJournalWords1700000600000 } from './1700000600000-create-journal-words.js';
import { RememberCreatedCase1700000610000 } from './1700000610000-remember-created-case.js';
import { CreatePortalStamp1700000700000 } from './1700000700000-create-portal-stamp.js';
import { CreateActivation1700000800000 } from './1700000800000-create-activation.js';
import { CreateFigures1700000900000 } from './1700000900000-create-figures.js';
import { CreateAssessment1700000910000 } from './1700000910000-create-assessment.js';
import { CreateDesk1700000920000 } from './1700000920000-create-desk.js';
import { CreateFiguresHit1700000930000 } from './1700000930000-create-figures-hit.js';
import { CreateAnnualReport1700000940000 } from './1700000940000-create-annual-report.js';
import { CreateAnnualReportDraft1700000950000 } from './1700000950000-create-annual-report-draft.js';

/** Every change of the schema, oldest first. A migration that has been released is never edited. */
export const migrations: readonly MigrationClass[] = [
  CreateJournal1700000000000,
  CreateIdentity1700000000100,
  CreateWorkflow1700000300000,
  CreateDocuments1700000310000,
  CreatePortal1700000400000,
  CreateIdempotency1700000500000,
  CreateJournalWords1700000600000,
  RememberCreatedCase1700000610000,
  CreatePortalStamp1700000700000,
  CreateActivation1700000800000,
  CreateFigures1700000900000,
  CreateAssessment1700000910000,
  CreateDesk1700000920000,
  CreateFiguresHit1700000930000,
  CreateAnnualReport1700000940000,
  CreateAnnualReportDraft1700000950000,
];
