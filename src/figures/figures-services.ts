import type { Calendars } from '../calendar/index.js';
import type { Database } from '../database/index.js';
import type { Authorizer, DirectorySource } from '../identity/index.js';
import type { Clock } from '../kernel/index.js';
import type { Journal } from '../ledger/index.js';
import type { Instrument, PolicyRegistry } from '../policy/index.js';
import type { CaseQueries, Law, Lexicon } from '../workflow/index.js';
import { SupplyFigures } from './commands/supply-figure.js';
import { Figures } from './figures.js';
import { HitStore } from './hit-store.js';
import { LawOfDay } from './law-of-day.js';
import { SeeStatistics } from './queries/see-statistics.js';
import { RecordStore } from './record-store.js';
import { SuppliedStore } from './supplied-store.js';

export interface FiguresDeps {
  readonly database: Database;
  readonly journal: Journal;
  readonly registry: PolicyRegistry;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly calendars: Calendars;
  readonly queries: CaseQueries;
  readonly directories: DirectorySource;
  readonly authorizer: Authorizer;
  readonly clock: Clock;
  /** The pack by which an organ runs. */
  readonly packFor: (organ: string) => string;
}

/** What an installation knows in numbers. */
export interface FiguresServices {
  readonly figures: Figures;
  readonly statistics: SeeStatistics;
  readonly supply: SupplyFigures;
}

/** Puts the room together. */
export function figuresServices(deps: FiguresDeps): FiguresServices {
  const { database, journal, registry, instruments, lexicon, authorizer, clock } = deps;
  const law = new LawOfDay(registry, lexicon, instruments, deps.packFor);
  const store = new SuppliedStore(database, journal);
  const hits = new HitStore(database);
  const records = new RecordStore({ database, journal, hits, lexicon, law: deps.law }, deps.calendars);
  const figures = new Figures(records, hits, law, store);
  return {
    figures,
    statistics: new SeeStatistics(figures, law, deps.queries, authorizer, clock),
    supply: new SupplyFigures({ ...deps, store, law }),
  };
}
