export {
  checkpointOf,
  compareCheckpoint,
  readCheckpoint,
  type CheckpointFault,
  type LedgerCheckpoint,
} from './checkpoint.js';
export { JournalEntry } from './entities/journal-entry.js';
export type { CaseHeads } from './heads.js';
export { LedgerChain } from './entities/ledger-chain.js';
export { OwnChain, type OwnEntry } from './own-chain.js';
export { JournalWords } from './entities/journal-words.js';
export { destroyWords, Journal } from './journal.js';
export type { StoredHead } from './model/chain.js';
export type { LedgerEntry } from './model/entry.js';
export { DESTROYED_WORDS, detach, wordlessJson, type IsWords } from './model/words.js';
export type { LedgerReport } from './report.js';
export { verification, verifyLedger } from './verify-ledger.js';
