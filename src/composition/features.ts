import type { ContentStore } from '../documents/index.js';
import { documentsFeature } from '../documents/index.js';
import type { DirectorySource } from '../identity/index.js';
import { interpretationFeature } from '../interpretation/index.js';
import type { HashAlgorithm } from '../kernel/index.js';
import { publicationFeature, type SiteView } from '../publication/index.js';
import { secrecyReviewFeature, secrecyScreener } from '../secrecy-review/index.js';
import type { Feature } from '../workflow/index.js';

export interface FeatureDeps {
  readonly content: ContentStore;
  readonly directories: DirectorySource;
  readonly algorithm: HashAlgorithm;
  readonly site: SiteView;
}

/** Every feature of the product. Whoever adds one adds a line here, and charts may use its words. */
export function featuresOf({ content, directories, algorithm, site }: FeatureDeps): readonly Feature[] {
  const screener = secrecyScreener;
  return [
    documentsFeature({ content, screener, directories, algorithm }),
    secrecyReviewFeature({ content }),
    interpretationFeature({ content, screener, directories, algorithm }),
    publicationFeature(site),
  ];
}
