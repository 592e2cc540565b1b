export { JournalEntry } from './entities/journal-entry.js';
export type { CaseHeads } from './heads.js';
export { JournalWords } from './entities/journal-words.js';
export { destroyWords, Journal } from './journal.js';
export type { StoredHead } from './model/chain.js';
export type { LedgerEntry } from './model/entry.js';
export { DESTROYED_WORDS, detach, wordlessJson, type IsWords } from './model/words.js';
export type { LedgerReport } from './report.js';
export { verifyLedger } from './verify-ledger.js';
