import { Module, type DynamicModule, type InjectionToken, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { BuildReport, SubmitReport, WriteReportDraft } from './annual-report/index.js';
import { Clock } from './kernel/index.js';
import { Config } from './config/index.js';
import { Database } from './database/index.js';
import { Desk, PastDesk, Phrases } from './desk/index.js';
import { Printer } from './printing/index.js';
import { Signatures } from './signatures/index.js';
import { Slips } from './slips/index.js';
import { ContentStore, CreateDocument, ExportDocuments, ImportDocument } from './documents/index.js';
import { IdentityModule, loadWords } from './identity/index.js';
import { PolicyRegistry } from './policy/index.js';
import {
  CaseCommands,
  CaseDiagrams,
  CaseExplanations,
  CaseForms,
  CaseQueries,
  CaseSignatures,
  CaseTrack,
  Handovers,
  Law,
  LawBook,
  PastCases,
  ReplayCases,
  WaysAhead,
} from './workflow/index.js';
import {
  ActivatePack,
  AdoptFolder,
  Checks,
  DecideArrangement,
  SeeArrangements,
  StandingCalendars,
  SeeFolder,
  SeeReports,
  MigrateCases,
  ReadRehearsal,
  RehearseCandidate,
  SeeStanding,
} from './activation/index.js';
import {
  AppealScore,
  DecideScore,
  PubliciseScores,
  ReviewScore,
  ScoreSelf,
  SeeSchemes,
  SeeScores,
  SupplyEvidence,
} from './assessment/index.js';
import type { Office } from './composition/office.js';
import { ChecksController } from './http/activation/checks.controller.js';
import { ActivationController } from './http/activation/activation.controller.js';
import { FiguresController } from './http/figures/figures.controller.js';
import { SeeStatistics, SupplyFigures } from './figures/index.js';
import { AssessmentStagesController } from './http/assessment/assessment-stages.controller.js';
import { AssessmentController } from './http/assessment/assessment.controller.js';
import { AuthGuard } from './http/auth/auth.guard.js';
import { SessionsController } from './http/auth/sessions.controller.js';
import { CasesController } from './http/cases/cases.controller.js';
import { ExplanationsController } from './http/cases/explanations.controller.js';
import { FormsController } from './http/cases/forms.controller.js';
import { PastController } from './http/cases/past.controller.js';
import { HandlingController } from './http/cases/handling.controller.js';
import { DeskController } from './http/desk/desk.controller.js';
import { SlipsController } from './http/slips/slips.controller.js';
import { PhrasesController } from './http/desk/phrases.controller.js';
import { SignaturesController } from './http/signatures/signatures.controller.js';
import { ContentsController } from './http/documents/contents.controller.js';
import { DocumentsController } from './http/documents/documents.controller.js';
import { AccountsController } from './http/identity/accounts.controller.js';
import { AppointmentsController } from './http/identity/appointments.controller.js';
import { AuditController } from './http/identity/audit.controller.js';
import { DutiesController } from './http/identity/duties.controller.js';
import { HandoversController } from './http/identity/handovers.controller.js';
import { IDENTITY_WORDS } from './http/identity/identity-words.js';
import { LoansController } from './http/identity/loans.controller.js';
import { OrgansController } from './http/identity/organs.controller.js';
import { OwnSessionsController } from './http/identity/own-sessions.controller.js';
import { PersonsController } from './http/identity/persons.controller.js';
import { PostsController } from './http/identity/posts.controller.js';
import { TokensController } from './http/identity/tokens.controller.js';
import { ImportsController } from './http/imports/imports.controller.js';
import { InboxController } from './http/inbox/inbox.controller.js';
import { BookController } from './http/policy/book.controller.js';
import { INSTRUMENTS } from './http/policy/instruments.js';
import { PolicyController } from './http/policy/policy.controller.js';
import { AnnualReportsController } from './http/reports/annual-reports.controller.js';
import { ReportBuildsController } from './http/reports/report-builds.controller.js';
import { ReportDraftsController } from './http/reports/report-drafts.controller.js';
import { ReportValidationsController } from './http/reports/report-validations.controller.js';
import { STATUTORY_FORMS } from './http/reports/statutory-forms.js';
import { ProblemFilter } from './http/problem/problem.filter.js';
import { CalendarController } from './http/system/calendar.controller.js';
import { HealthController } from './http/system/health.controller.js';
import { InstallationController } from './http/system/installation.controller.js';
import { LedgerController } from './http/system/ledger.controller.js';
import { ROLE_WORDS } from './http/words/role-words.js';
import { WordsController } from './http/words/words.controller.js';

const CONTROLLERS: readonly Type[] = [
  SessionsController,
  DocumentsController,
  ContentsController,
  ImportsController,
  CasesController,
  ExplanationsController,
  FormsController,
  PastController,
  HandlingController,
  InboxController,
  DeskController,
  SlipsController,
  PhrasesController,
  SignaturesController,
  AccountsController,
  AppointmentsController,
  AuditController,
  DutiesController,
  HandoversController,
  LoansController,
  OrgansController,
  OwnSessionsController,
  PersonsController,
  PostsController,
  TokensController,
  PolicyController,
  AnnualReportsController,
  BookController,
  ReportBuildsController,
  ReportDraftsController,
  ReportValidationsController,
  WordsController,
  ActivationController,
  ChecksController,
  FiguresController,
  AssessmentController,
  AssessmentStagesController,
  CalendarController,
  InstallationController,
  LedgerController,
  HealthController,
];

/** The HTTP face over an office that is already put together; Nest builds controllers, nothing else. */
@Module({})
export class AppModule {
  static of(office: Office): DynamicModule {
    const given = (provide: InjectionToken, useValue: unknown): Provider => ({ provide, useValue });
    return {
      module: AppModule,
      imports: [IdentityModule.of(office.identity, office.directories, office.authorizer)],
      controllers: [...CONTROLLERS],
      providers: [
        given(Config, office.config),
        given(Clock, office.clock),
        given(Database, office.database),
        given(ContentStore, office.content),
        given(CreateDocument, office.createDocument),
        given(ImportDocument, office.importDocument),
        given(PolicyRegistry, office.registry),
        given(SeeStanding, office.activation.standing),
        given(RehearseCandidate, office.activation.rehearse),
        given(ReadRehearsal, office.activation.rehearsals),
        given(SeeReports, office.activation.reports),
        given(SeeFolder, office.activation.folder),
        given(AdoptFolder, office.activation.adoption),
        given(Checks, office.activation.checks),
        given(ActivatePack, office.activation.activation),
        given(MigrateCases, office.activation.migration),
        given(SeeStatistics, office.figures.statistics),
        given(SupplyFigures, office.figures.supply),
        given(SeeScores, office.assessment.scores),
        given(SeeSchemes, office.assessment.schemes),
        given(SupplyEvidence, office.assessment.evidence),
        given(ScoreSelf, office.assessment.selfScore),
        given(ReviewScore, office.assessment.review),
        given(PubliciseScores, office.assessment.publicity),
        given(AppealScore, office.assessment.appeals),
        given(DecideScore, office.assessment.decision),
        given(Law, office.law),
        given(LawBook, office.lawBook),
        given(ROLE_WORDS, loadWords().roles),
        given(IDENTITY_WORDS, loadWords()),
        given(CaseCommands, office.commands),
        given(CaseQueries, office.queries),
        given(CaseExplanations, office.explanations),
        given(WaysAhead, office.waysAhead),
        given(CaseForms, office.forms),
        given(ReplayCases, office.replays),
        given(PastCases, office.past),
        given(Handovers, office.handovers),
        given(CaseTrack, office.track),
        given(CaseDiagrams, office.diagrams),
        given(ExportDocuments, office.exportDocuments),
        given(Desk, office.desk),
        given(PastDesk, office.pastDesk),
        given(Phrases, office.phrases),
        given(Signatures, office.signatures),
        given(CaseSignatures, office.caseSignatures),
        given(INSTRUMENTS, office.instruments),
        given(BuildReport, office.reports),
        given(STATUTORY_FORMS, office.statutoryForms),
        given(Slips, office.slips),
        given(Printer, office.printer),
        given(StandingCalendars, office.calendars),
        given(SeeArrangements, office.arrangements.see),
        given(DecideArrangement, office.arrangements.decide),
        given(SubmitReport, office.submitReport),
        given(WriteReportDraft, office.reportDraft),
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
