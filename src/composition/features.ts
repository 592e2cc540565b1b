import { annualReportFeature, ReportShelf } from '../annual-report/index.js';
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
  /** Where built reports lie on their way into a case; where nobody builds any, an empty one. */
  readonly shelf?: ReportShelf;
}

/** Every feature of the product. Whoever adds one adds a line here, and charts may use its words. */
export function featuresOf({
  content,
  directories,
  algorithm,
  site,
  shelf = new ReportShelf(),
}: FeatureDeps): readonly Feature[] {
  const screener = secrecyScreener;
  return [
    documentsFeature({ content, screener, directories, algorithm }),
    secrecyReviewFeature({ content }),
    interpretationFeature({ content, screener, directories, algorithm }),
    publicationFeature(site),
    annualReportFeature({ content, screener, directories, algorithm, shelf }),
  ];
}
