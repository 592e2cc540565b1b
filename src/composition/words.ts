import type { Config } from '../config/index.js';
import { ContentStore } from '../documents/index.js';
import { DirectorySource } from '../identity/index.js';
import { lexiconOf, type Lexicon } from '../workflow/index.js';
import { featuresOf } from './features.js';
import { OfflineDatabase } from './offline-database.js';
import { siteView } from './site-view.js';

/** All words of the product, for checking packs against; nothing behind them can be carried out. */
export function wordsOf(config: Config): Lexicon {
  const content = new ContentStore(config.hash);
  const directories = new DirectorySource(new OfflineDatabase());
  return lexiconOf(featuresOf({ content, directories, algorithm: config.hash, site: siteView(config) }));
}
