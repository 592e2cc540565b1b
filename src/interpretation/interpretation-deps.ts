import type { ContentStore, Screener } from '../documents/index.js';
import type { DirectorySource } from '../identity/index.js';
import type { HashAlgorithm } from '../kernel/index.js';

/** What the interpretation needs of the rooms around it. */
export interface InterpretationDeps {
  readonly content: ContentStore;
  readonly screener: Screener;
  readonly directories: Pick<DirectorySource, 'current'>;
  readonly algorithm: HashAlgorithm;
}
