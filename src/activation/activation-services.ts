import type { Calendars } from '../calendar/index.js';
import type { Database } from '../database/index.js';
import type { Authorizer, DirectorySource } from '../identity/index.js';
import type { Clock, HashAlgorithm, Refusal, Result } from '../kernel/index.js';
import type { Journal } from '../ledger/index.js';
import type { PolicyLibrary, PolicyRegistry } from '../policy/index.js';
import { LawMover, type Law, type Lexicon, type StepSaver } from '../workflow/index.js';
import { ActivatePack } from './commands/activate-pack.js';
import { MigrateCases } from './commands/migrate-cases.js';
import { ReadRehearsal } from './commands/read-rehearsal.js';
import { RehearseCandidate } from './commands/rehearse-candidate.js';
import { Dossiers } from './dossiers.js';
import { InstallPacks } from './install.js';
import { LawArchive } from './law-archive.js';
import type { CheckMaker } from './checks/check.js';
import { Checks } from './checks/checks.js';
import { AdoptFolder } from './commands/adopt-folder.js';
import type { PackProver } from './model/evidence.js';
import type { CandidateSource, FolderReader } from './model/source.js';
import { OpenCases } from './open-cases.js';
import type { PolicyLedger } from './policy-ledger.js';
import { SeeFolder } from './queries/see-folder.js';
import { SeeReports } from './queries/see-reports.js';
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
  readonly calendars: Calendars;
  readonly clock: Clock;
  readonly algorithm: HashAlgorithm;
  readonly ledger: PolicyLedger;
  readonly source: CandidateSource & FolderReader & CheckMaker;
  /** Reads the installation's folder for use. */
  readonly read: () => Promise<Result<PolicyLibrary, readonly Refusal[]>>;
  /** Lets everything in the service work by another library. */
  readonly use: (library: PolicyLibrary) => void;
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
  readonly reports: SeeReports;
  readonly folder: SeeFolder;
  readonly adoption: AdoptFolder;
  readonly checks: Checks;
}

/** Puts the room together. */
export function activationServices(deps: ActivationDepsOfOffice): ActivationServices {
  const { database, ledger, registry, clock, authorizer, algorithm, source } = deps;
  const archive = new LawArchive(algorithm);
  const reports = new Reports(clock, algorithm);
  const { law, saver, directories, calendars } = deps;
  const mover = new LawMover(law, saver, directories, calendars, clock);
  const openCases = new OpenCases({ ...deps, mover });
  const dossiers = new Dossiers(database, source, reports, deps.prover, openCases);
  const rehearse = new RehearseCandidate({ ...deps, reports, openCases });
  const adoption = new AdoptFolder(deps);
  const adopt = async (): Promise<void> => {
    await adoption.adopt();
  };
  const activation = new ActivatePack({ ...deps, dossiers, archive, adopt });
  return {
    install: new InstallPacks(database, ledger, archive, registry, clock),
    rehearse,
    rehearsals: new ReadRehearsal(database, reports, authorizer),
    activation,
    migration: new MigrateCases({ ...deps, reports, mover, openCases }),
    standing: new SeeStanding(database, ledger, registry, authorizer),
    reports: new SeeReports(database, reports, authorizer),
    folder: new SeeFolder(database, ledger, registry, source, authorizer),
    adoption,
    checks: new Checks({ ...deps, reports, maker: source, rehearse, activation }),
  };
}
