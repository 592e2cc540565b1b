export { SupplyFigures } from './commands/supply-figure.js';
export { figuresEntities } from './entities.js';
export type { EntryLine } from './entry-lines.js';
export type { Counts, Figures } from './figures.js';
export { figuresServices, type FiguresServices } from './figures-services.js';
export type { CaseHistory, CaseRecord, EventRecord } from './model/case-history.js';
export type { Count, Counted, CountScope, EntryRef } from './model/counted.js';
export { periodOf, type Period } from './model/period.js';
export { statisticsCsv } from './model/statistics-csv.js';
export type { Share, Spread, Statistics } from './model/statistics.js';
export type { SuppliedFigure, SuppliedInput, SuppliedScope } from './model/supplied.js';
export { organFor, scopeFor } from './queries/scope-for.js';
export {
  SeeStatistics,
  type EntriesView,
  type MeasureView,
  type StatisticsView,
} from './queries/see-statistics.js';
