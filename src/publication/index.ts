export * from './portal/index.js';
export { publicationFeature } from './publication-feature.js';
export { ReleaseCarrier } from './release/release-carrier.js';
export { EVERYTHING, wordsOf } from './site/narrowing.js';
export { PortalPageRow } from './site/portal-page.entity.js';
export {
  caseAt,
  countPages,
  listPages,
  pageAt,
  pagePaths,
  publishedYears,
  recordAt,
  searchedUntil,
  type ListedRow,
  type ListPosition,
  type ListQuery,
  type ServedPage,
} from './site/portal-pages.js';
