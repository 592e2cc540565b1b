import type { DirectorySource } from '../identity/index.js';
import type { HashAlgorithm } from '../kernel/index.js';
import type { ContentStore } from './content-store.js';
import type { Screener } from './model/screening.js';

/** What the documents need of the rooms around them. */
export interface DocumentsDeps {
  readonly content: ContentStore;
  readonly screener: Screener;
  /** How organs number, and which organs there are. */
  readonly directories: Pick<DirectorySource, 'current'>;
  readonly algorithm: HashAlgorithm;
}
