import type { WorkdayCalendar } from '../calendar/index.js';
import type { Database } from '../database/index.js';
import type { Authorizer, DirectorySource } from '../identity/index.js';
import type { Clock, HashAlgorithm } from '../kernel/index.js';
import type { Journal } from '../ledger/index.js';
import type { PolicyRegistry } from '../policy/index.js';
import { LawMover, type Law, type Lexicon, type StepSaver } from '../workflow/index.js';
import { ActivatePack } from './commands/activate-pack.js';
import { MigrateCases } from './commands/migrate-cases.js';
import { ReadRehearsal } from './commands/read-rehearsal.js';
import { RehearseCandidate } from './commands/rehearse-candidate.js';
import { Dossiers } from './dossiers.js';
import { InstallPacks } from './install.js';
import { LawArchive } from './law-archive.js';
import type { PackProver } from './model/evidence.js';
import type { CandidateSource } from './model/source.js';
import type { PolicyLedger } from './policy-ledger.js';
import { SeeStanding } from './queries/see-standing.js';
import { Reports } from './reports.js';

export interface ActivationDepsOfOffice {
  readonly database: Database;
  readonly journal: Journal;
  readonly registry: PolicyRegistry;
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly saver: StepSaver;
  readonly directories: DirectorySource;
  readonly authorizer: Authorizer;
  readonly calendar: WorkdayCalendar;
  readonly clock: Clock;
  readonly algorithm: HashAlgorithm;
  readonly ledger: PolicyLedger;
  readonly source: CandidateSource;
  readonly prover: PackProver;
}

/** What an installation does about law. */
export interface ActivationServices {
  readonly install: InstallPacks;
  readonly rehearse: RehearseCandidate;
  readonly rehearsals: ReadRehearsal;
  readonly activation: ActivatePack;
  readonly migration: MigrateCases;
  readonly standing: SeeStanding;
}

/** Puts the room together. */
export function activationServices(deps: ActivationDepsOfOffice): ActivationServices {
  const { database, ledger, registry, clock, authorizer, algorithm, source } = deps;
  const archive = new LawArchive(algorithm);
  const reports = new Reports(clock, algorithm);
  const dossiers = new Dossiers(database, source, reports, deps.prover);
  const { law, saver, directories, calendar } = deps;
  return {
    install: new InstallPacks(database, ledger, archive, registry, clock),
    rehearse: new RehearseCandidate({ ...deps, reports }),
    rehearsals: new ReadRehearsal(database, reports, authorizer),
    activation: new ActivatePack({ database, dossiers, ledger, archive, authorizer, clock }),
    migration: new MigrateCases({
      ...deps,
      mover: new LawMover(law, saver, directories, calendar, clock),
    }),
    standing: new SeeStanding(database, ledger, registry, authorizer),
  };
}
