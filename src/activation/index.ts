export {
  CHECK_KINDS,
  type CheckKind,
  type CheckMaker,
  type CheckView,
  type MadeCheck,
  type MadeKind,
} from './checks/check.js';
export { Checks } from './checks/checks.js';
export { UNWATCHED, type Progress, type Watch } from './checks/watch.js';
export { AdoptFolder } from './commands/adopt-folder.js';
export { ActivationGate } from './activation-gate.js';
export { activationServices, type ActivationServices } from './activation-services.js';
export { ActivatePack, type LawDeed } from './commands/activate-pack.js';
export { MigrateCases, type MigrationReport } from './commands/migrate-cases.js';
export { ReadRehearsal } from './commands/read-rehearsal.js';
export { RehearseCandidate, type Rehearsed } from './commands/rehearse-candidate.js';
export { activationEntities } from './entities.js';
export { LawArchive } from './law-archive.js';
export { CalendarLedger } from './calendar/calendar-ledger.js';
export { DecideArrangement, type CalendarDeed, type ReadProposal } from './calendar/decide-arrangement.js';
export type { AdoptedArrangement, ArrangementProposal } from './calendar/model/arrangements.js';
export {
  SeeArrangements,
  type ArrangementCheck,
  type ArrangementsView,
  type MovedTogether,
} from './calendar/see-arrangements.js';
export { CalendarUnfitError, StandingCalendars } from './calendar/standing-calendars.js';
export { candidateOf, hashesOf, nameOf, type Candidate, type VersionName } from './model/candidate.js';
export { dryRunIn, type DryRun, type MigratedCase } from './model/dry-run.js';
export type { PackProof, PackProver, PlayedScenario } from './model/evidence.js';
export type {
  CandidatePlace,
  CandidateSource,
  FolderReader,
  FolderVersion,
  TakenCandidate,
} from './model/source.js';
export { PolicyLedger } from './policy-ledger.js';
export { SeeFolder, type FolderView } from './queries/see-folder.js';
export { SeeReports } from './queries/see-reports.js';
export { SeeStanding, type StandingView } from './queries/see-standing.js';
export type { ReportHead, StoredReport } from './reports.js';
