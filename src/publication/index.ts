export * from './portal/index.js';
export { publicationFeature } from './publication-feature.js';
export { RefreshCarrier } from './release/refresh-carrier.js';
export { ReleaseCarrier } from './release/release-carrier.js';
export { ReleaseSource } from './release/release-source.js';
export { EVERYTHING, wordsOf } from './site/narrowing.js';
export { PortalPageRow } from './site/portal-page.entity.js';
export { PortalStampRow } from './site/portal-stamp.entity.js';
export {
  caseAt,
  countPages,
  listPages,
  pageAt,
  pagePaths,
  portalStamp,
  publishedYears,
  recordAt,
  searchedUntil,
  type ListedRow,
  type ListPosition,
  type ListQuery,
  type ServedPage,
} from './site/portal-pages.js';
