import {
  ActivationGate,
  activationServices,
  CalendarLedger,
  CalendarUnfitError,
  DecideArrangement,
  LawArchive,
  PolicyLedger,
  SeeArrangements,
  StandingCalendars,
  type ActivationServices,
  type PackProver,
} from '../activation/index.js';
import { assessmentServices, type AssessmentServices } from '../assessment/index.js';
import {
  BuildReport,
  loadSectors,
  ReportCases,
  ReportShelf,
  statutoryForms,
  ReportDrafts,
  SubmitReport,
  WriteReportDraft,
} from '../annual-report/index.js';
import { readCalendar, type CalendarParts, type WorkdayCalendar } from '../calendar/index.js';
import type { Config } from '../config/index.js';
import { openDatabase, type Database } from '../database/index.js';
import { Desk, PastDesk, Phrases } from '../desk/index.js';
import { ContentStore, CreateDocument, ExportDocuments, ImportDocument } from '../documents/index.js';
import { figuresServices, type FiguresServices } from '../figures/index.js';
import {
  Authorizer,
  DirectorySource,
  identityServices,
  loadWords,
  type IdentityServices,
} from '../identity/index.js';
import { UNFORESEEABLE, type Clock, type RandomSource } from '../kernel/index.js';
import { Journal } from '../ledger/index.js';
import { PolicyRegistry, type PolicyLibrary, type StatisticalForm } from '../policy/index.js';
import { Printer } from '../printing/index.js';
import { Signatures } from '../signatures/index.js';
import { Slips } from '../slips/index.js';
import { RefreshCarrier, ReleaseCarrier, ReleaseSource, type SiteView } from '../publication/index.js';
import {
  Cases,
  CaseCommands,
  CaseExplanations,
  CaseDiagrams,
  CaseForms,
  CaseMoments,
  CaseSignatures,
  CaseTrack,
  WaysAhead,
  CaseQueries,
  deadlineHandlers,
  DeadlineSweeper,
  diagramWords,
  Handovers,
  Law,
  LawBook,
  lexiconOf,
  noticeHandler,
  OutboxWorker,
  PastCases,
  PurgeCarrier,
  ReplayCases,
  ruleBookOf,
  StateLabels,
  StepSaver,
  versionsWith,
  type Lexicon,
  type OutboxCarrier,
  type RulingVersions,
} from '../workflow/index.js';
import { FolderCandidates } from './candidates.js';
import { lookAhead } from './look-ahead.js';
import { packProver } from './prover.js';
import { featuresOf } from './features.js';
import { loadLibrary, workdaysFolder, type RulebookFault } from './rulebook.js';
import { schema } from './schema.js';
import { siteView } from './site-view.js';

/** One running installation, all parts put together. */
export interface Office {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Database;
  /** The calendar in use at this moment. */
  readonly calendar: WorkdayCalendar;
  readonly calendars: StandingCalendars;
  readonly arrangements: { readonly see: SeeArrangements; readonly decide: DecideArrangement };
  /** What today's rulings depend on besides pack and facts. */
  readonly versions: RulingVersions;
  /** What lies in the folder as it was last adopted. */
  readonly library: PolicyLibrary;
  readonly instruments: PolicyLibrary['instruments'];
  readonly statutoryForms: readonly StatisticalForm[];
  readonly registry: PolicyRegistry;
  readonly lexicon: Lexicon;
  readonly law: Law;
  readonly lawBook: LawBook;
  readonly journal: Journal;
  readonly content: ContentStore;
  readonly directories: DirectorySource;
  readonly authorizer: Authorizer;
  readonly cases: Cases;
  readonly commands: CaseCommands;
  readonly queries: CaseQueries;
  readonly explanations: CaseExplanations;
  readonly waysAhead: WaysAhead;
  readonly replays: ReplayCases;
  readonly past: PastCases;
  readonly forms: CaseForms;
  readonly track: CaseTrack;
  readonly diagrams: CaseDiagrams;
  readonly desk: Desk;
  readonly pastDesk: PastDesk;
  readonly phrases: Phrases;
  readonly signatures: Signatures;
  readonly caseSignatures: CaseSignatures;
  readonly createDocument: CreateDocument;
  readonly importDocument: ImportDocument;
  readonly exportDocuments: ExportDocuments;
  readonly identity: IdentityServices;
  readonly handovers: Handovers;
  readonly outbox: OutboxWorker;
  readonly sweeper: DeadlineSweeper;
  readonly site: SiteView;
  readonly activation: ActivationServices;
  readonly figures: FiguresServices;
  readonly assessment: AssessmentServices;
  readonly reports: BuildReport;
  readonly slips: Slips;
  readonly printer: Printer;
  readonly submitReport: SubmitReport;
  readonly reportDraft: WriteReportDraft;
}

/** The policy folder is unfit; the message lists every fault. */
export class PoliciesUnfitError extends Error {
  constructor(readonly faults: readonly RulebookFault[]) {
    super(faults.map((fault) => `${fault.file}:${fault.line} ${fault.code} ${fault.message}`).join('\n'));
  }
}

/**
 * Puts an installation together: storage, law, features, engine.
 * `prover` proves packs that are to be activated; `random` makes ids of cases and salts of words.
 * @throws PoliciesUnfitError when a pack or calendar has faults; StorageError when the storage is unfit
 */
export async function openOffice(
  config: Config,
  clock: Clock,
  prover: PackProver = packProver(config),
  random: RandomSource = UNFORESEEABLE,
): Promise<Office> {
  const years = readCalendar(workdaysFolder(config.policiesDir));
  if (!years.ok) throw new PoliciesUnfitError(years.error);
  const database = await openDatabase({ ...schema, target: config.database });
  try {
    const office = assemble({ config, clock, database, years: years.value, prover, random });
    await office.calendars.seenBy(database.reader);
    await office.activation.install.run();
    await office.law.recallAll(database.reader);
    return office;
  } catch (thrown) {
    await database.close();
    if (thrown instanceof CalendarUnfitError) throw new PoliciesUnfitError(thrown.faults);
    throw thrown;
  }
}

interface Parts extends Pick<Office, 'config' | 'clock' | 'database'> {
  readonly years: CalendarParts;
  readonly prover: PackProver;
  readonly random: RandomSource;
}

function assemble({ config, clock, database, years, prover, random }: Parts): Office {
  const content = new ContentStore(config.hash);
  const directories = new DirectorySource(database);
  const site = siteView(config);
  const shelf = new ReportShelf();
  const features = featuresOf({ content, directories, algorithm: config.hash, site, shelf });
  const journal = new Journal(database, config.hash, random);
  const calendarLedger = new CalendarLedger(journal);
  const calendars = new StandingCalendars(calendarLedger, years);
  const lexicon = lexiconOf(features, [...deadlineHandlers(calendars), noticeHandler]);
  const checked = loadLibrary(config.policiesDir, lexicon, { scenarios: false });
  if (!checked.ok) throw new PoliciesUnfitError(checked.error);
  const { library } = checked.value;
  const registry = new PolicyRegistry(library);
  const ledger = new PolicyLedger(journal);
  const law = new Law(
    registry,
    lexicon,
    (pack) => ruleBookOf(pack, lexicon),
    () => config.pack,
    new ActivationGate(ledger, new LawArchive(config.hash)),
  );
  const words = loadWords();
  const authorizer = new Authorizer(words);
  // Papers and forms are added when the folder is adopted anew; everybody holds the same collections.
  const instruments = new Map(library.instruments);
  const forms = [...statutoryForms(library)];
  const candidates = new FolderCandidates(config);
  const lawBook = new LawBook({ registry, law, lexicon, instruments, roles: words.roles });
  const saver = new StepSaver(journal, lexicon);
  const versions = versionsWith(() => calendars.now.version);
  const receipts = { versions, algorithm: config.hash };
  const cases = new Cases(law, lexicon, saver, directories, authorizer, clock, receipts);
  const signatures = new Signatures(database, authorizer, clock);
  const commands = new CaseCommands(database, cases, signatures, clock);
  const queries = new CaseQueries(database, law, journal, directories, authorizer, clock);
  const explanations = new CaseExplanations(queries, journal, law, lexicon, instruments, directories, clock);
  const waysAhead = new WaysAhead(queries, law, lookAhead(config), clock);
  const replays = new ReplayCases(database, journal, law, lexicon, versions);
  const past = new PastCases(queries, journal, law, lexicon);
  const caseForms = new CaseForms(queries, law, directories, clock);
  const moments = new CaseMoments(journal, law, lexicon);
  const track = new CaseTrack(
    queries,
    moments,
    directories,
    calendars,
    clock,
    (role) => Object.entries(words.roles).find(([id]) => id === role)?.[1].label ?? role,
  );
  const diagrams = new CaseDiagrams(queries, moments, law, directories, (pack) =>
    diagramWords(pack, clock.today(), { instruments, lexicon, roles: words.roles }),
  );
  const labels = new StateLabels(law);
  const desk = new Desk(database, labels, directories, authorizer, calendars, clock);
  const pastDesk = new PastDesk({ database, moments, directories, authorizer, calendars, clock });
  const phrases = new Phrases(database, authorizer, clock);
  const caseSignatures = new CaseSignatures(queries, database);
  const createDocument = new CreateDocument(cases, directories, authorizer, clock);
  const importDocument = new ImportDocument(createDocument, clock);
  const exportDocuments = new ExportDocuments(database, labels, law, directories);
  const identity = identityServices({
    database,
    clock,
    directories,
    authorizer,
    words,
    settings: { sessionIdleMinutes: config.sessionIdleMinutes },
  });
  const handovers = new Handovers(database, identity, commands, queries);
  const source = new ReleaseSource(law, content, directories, site);
  const carriers: readonly OutboxCarrier[] = [
    new ReleaseCarrier(database, cases, source),
    new RefreshCarrier(database, source),
    new PurgeCarrier(database),
  ];
  const outbox = new OutboxWorker(database, clock, new Map(carriers.map((one) => [one.topic, one])));
  const activation = activationServices({
    database,
    journal,
    registry,
    law,
    lexicon,
    saver,
    directories,
    authorizer,
    calendars,
    clock,
    algorithm: config.hash,
    ledger,
    source: candidates,
    read: () => candidates.library(),
    use: (found) => {
      registry.use(found);
      for (const [id, instrument] of found.instruments) instruments.set(id, instrument);
      forms.splice(0, forms.length, ...statutoryForms(found));
    },
    prover,
  });
  const figures = figuresServices({
    database,
    journal,
    registry,
    instruments,
    law,
    lexicon,
    calendars,
    queries,
    directories,
    authorizer,
    clock,
    packFor: () => config.pack,
  });
  const assessment = assessmentServices({
    database,
    journal,
    registry,
    figures: figures.figures,
    cases: queries,
    directories,
    authorizer,
    clock,
    algorithm: config.hash,
    packFor: () => config.pack,
  });
  const reportCases = new ReportCases(database, law, content);
  const reportDrafts = new ReportDrafts(database);
  const reports = new BuildReport({
    figures: figures.figures,
    forms,
    directories,
    authorizer,
    clock,
    sectors: loadSectors(),
    cases: reportCases,
    drafts: reportDrafts,
  });
  const reportDraft = new WriteReportDraft({
    database,
    authorizer,
    directories,
    clock,
    forms,
    drafts: reportDrafts,
    cases: reportCases,
    queries,
  });
  const submitReport = new SubmitReport({
    authorizer,
    building: reports,
    cases,
    reports: reportCases,
    queries,
    createDocument,
    database,
    forms,
    shelf,
    drafts: reportDrafts,
    clock,
  });
  const slips = new Slips(queries, caseSignatures, database, content, law, directories, clock);
  const sweeper = new DeadlineSweeper(database, clock, cases, calendars);
  const deciding = { database, ledger: calendarLedger, calendars, law, authorizer, clock };
  const arrangements = { see: new SeeArrangements(deciding), decide: new DecideArrangement(deciding) };
  return {
    config,
    clock,
    database,
    get calendar() {
      return calendars.now;
    },
    calendars,
    arrangements,
    versions,
    get library() {
      return registry.contents;
    },
    instruments,
    statutoryForms: forms,
    registry,
    lexicon,
    law,
    lawBook,
    journal,
    content,
    directories,
    authorizer,
    cases,
    commands,
    queries,
    explanations,
    waysAhead,
    replays,
    past,
    forms: caseForms,
    track,
    diagrams,
    desk,
    pastDesk,
    phrases,
    signatures,
    caseSignatures,
    createDocument,
    importDocument,
    exportDocuments,
    identity,
    handovers,
    outbox,
    sweeper,
    site,
    activation,
    figures,
    assessment,
    reports,
    slips,
    printer: new Printer(),
    submitReport,
    reportDraft,
  };
}
