import type { Database } from '../database/index.js';
import type { Authorizer, DirectorySource } from '../identity/index.js';
import type { Clock, HashAlgorithm } from '../kernel/index.js';
import type { Journal } from '../ledger/index.js';
import type { PolicyRegistry } from '../policy/index.js';
import type { CaseQueries } from '../workflow/index.js';
import { AssessmentAccess } from './access.js';
import { AssessmentLedger } from './assessment-ledger.js';
import { AppealScore } from './commands/appeal-score.js';
import { DecideScore } from './commands/decide-score.js';
import type { DeedDeps } from './commands/deed.js';
import { PubliciseScores } from './commands/publicise-scores.js';
import { ReviewScore } from './commands/review-score.js';
import { ScoreSelf } from './commands/score-self.js';
import { SupplyEvidence } from './commands/supply-evidence.js';
import { Dossiers } from './dossiers.js';
import { SeeSchemes } from './queries/see-schemes.js';
import { SeeScores } from './queries/see-scores.js';
import { SchemeBook } from './scheme-book.js';
import { Scorer, type FigureSource } from './scorer.js';
import { SheetStore } from './sheet-store.js';

export interface AssessmentDeps {
  readonly database: Database;
  readonly journal: Journal;
  readonly registry: PolicyRegistry;
  readonly figures: FigureSource;
  readonly cases: CaseQueries;
  readonly directories: DirectorySource;
  readonly authorizer: Authorizer;
  readonly clock: Clock;
  readonly algorithm: HashAlgorithm;
  /** The pack by which an organ runs. */
  readonly packFor: (organ: string) => string;
}

/** What an installation does about scores. */
export interface AssessmentServices {
  readonly scores: SeeScores;
  readonly schemes: SeeSchemes;
  readonly evidence: SupplyEvidence;
  readonly selfScore: ScoreSelf;
  readonly review: ReviewScore;
  readonly publicity: PubliciseScores;
  readonly appeals: AppealScore;
  readonly decision: DecideScore;
}

/** Puts the room together. */
export function assessmentServices(deps: AssessmentDeps): AssessmentServices {
  const { database, journal, registry, directories, authorizer, clock, cases } = deps;
  const ledger = new AssessmentLedger(journal);
  const book = new SchemeBook(registry, deps.packFor);
  const scorer = new Scorer(deps.figures, ledger);
  const sheets = new SheetStore(deps.algorithm);
  const access = new AssessmentAccess(authorizer);
  const dossiers = new Dossiers(database, book, scorer, ledger, access, directories, clock);
  const deeds: DeedDeps = { database, dossiers, ledger, sheets, access, clock };
  return {
    scores: new SeeScores({
      ...{ database, dossiers, book, scorer, sheets, access, directories, cases, clock },
    }),
    schemes: new SeeSchemes({ database, book, ledger, access, directories, clock }),
    evidence: new SupplyEvidence(deeds),
    selfScore: new ScoreSelf(deeds),
    review: new ReviewScore(deeds),
    publicity: new PubliciseScores(deeds),
    appeals: new AppealScore(deeds),
    decision: new DecideScore(deeds),
  };
}
