export { JournalEntry } from './entities/journal-entry.js';
export type { CaseHeads } from './heads.js';
export { Journal } from './journal.js';
export type { Appended } from './journal.js';
export { LedgerModule } from './ledger.module.js';
export type { LedgerFault, LedgerFaultCode, StoredHead } from './model/chain.js';
export type { EntryActor, LedgerEntry, NewEntry } from './model/entry.js';
export type { LedgerReport } from './report.js';
export { verifyLedger } from './verify-ledger.js';
