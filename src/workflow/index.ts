export { CaseCommands } from './cases/case-commands.js';
export { Cases, type ActOnCase, type OpenCase } from './cases/cases.js';
export { lockCase, readCase, type StoredCase } from './cases/read-case.js';
export { isSpoken } from './cases/spoken-words.js';
export { StepSaver } from './cases/save-step.js';
export type { CaseView } from './cases/view.js';
export { lexiconOf, type Lexicon } from './compile/features.js';
export { packCoverage, type CoveredClause, type PackCoverage, type Visit } from './coverage/pack-coverage.js';
export type { CompiledChart } from './compile/compiled-chart.js';
export { dueOf } from './deadlines/due.js';
export { deadlineHandlers } from './deadlines/deadline-handlers.js';
export { DIAGRAM_FORMATS, diagramOfChart, type DiagramFormat } from './diagram/diagram-of-chart.js';
export { CaseDiagrams, type CaseDiagram } from './diagram/case-diagrams.js';
export type { Diagram } from './diagram/diagram.js';
export { diagramWords } from './diagram/diagram-words.js';
export { LawBook } from './book/law-book.js';
export type * from './book/pack-book.js';
export { movedBy, recount, type MovedDeadline } from './deadlines/recount.js';
export { reportWords, type ReportWords } from './book/report-words.js';
export { DeadlineSweeper } from './deadlines/sweeper.js';
export { activeStates, type CaseState } from './engine/advance.js';
export type * from './explanation/explanation.js';
export { Handovers, type Handover, type HandOverTasksInput, type TaskGiven } from './handover/handovers.js';
export { type NamedTask } from './handover/open-work.js';
export { Law } from './law/law.js';
export { type LawGate } from './law/law-gate.js';
export { type LawMapping } from './migration/law-change.js';
export { LawMover, type LawOrder, type MovedCase } from './migration/law-mover.js';
export { isChanged, rehearseCase, type CandidateOn } from './rehearsal/rehearse-case.js';
export type * from './rehearsal/rehearsed.js';
export { compileChartOf, eventTypes, ruleBookOf } from './law/rule-book.js';
export { lintCharts } from './lint/chart-lint.js';
export type { CaseEvent, EventActor, Intent } from './model/events.js';
export type { Exploration, FeatureProperty, PackWords } from './exploration.js';
export type { ClockFacts, Facts, TaskFacts } from './model/facts.js';
export {
  BLANK_FIELD,
  FIELD_TYPES,
  type Consequence,
  type FieldCondition,
  type FieldGuide,
  type FieldType,
  type FormField,
  type FormOption,
} from './model/form-field.js';
export type { TimedOutlook } from './queries/case-queries.js';
export type { RunningClock } from './queries/running-clocks.js';
export { type MoveOutlook, type Outlook, type StateOutlook } from './outlook.js';
export {
  judgeMutants,
  mutantsJudged,
  type JudgedMutant,
  type MutantFate,
  type ScenarioGroup,
} from './mutation/mutation-score.js';
export {
  OutboxWorker,
  type Carried,
  type OutboxCarrier,
  type OutboxMessage,
} from './outbox/outbox-worker.js';
export { PurgeCarrier } from './outbox/purge-carrier.js';
export { toOutbox } from './outbox/outbox-handler.js';
export { noticeHandler } from './notices/notice-handler.js';
export { noticesOf, noticesTo, type Notice } from './queries/notices.js';
export { caseHeads } from './queries/case-heads.js';
export { CaseForms, PURPOSES, type Candidate, type Purpose } from './queries/case-forms.js';
export { type EventForm } from './queries/event-form.js';
export { CaseQueries } from './queries/case-queries.js';
export { CaseMoments } from './track/case-moments.js';
export { CaseTrack, type HandlingView } from './track/case-track.js';
export { handlingsCsv } from './track/handlings-csv.js';
export { CaseSignatures, type CaseSignature } from './queries/case-signatures.js';
export { CaseExplanations } from './queries/case-explanations.js';
export { inboxOf, tasksOf, UNSENT_DRAFT, type InboxItem } from './queries/inbox.js';
export { lastDecision } from './queries/last-decision.js';
export { ordersByTopic, type OrdersOfTopic } from './queries/orders.js';
export { PastCases, type PastCase } from './queries/past-cases.js';
export { ReplayCases, type ReplayReport } from './queries/replay-cases.js';
export { StateLabels, type StateLabel } from './queries/state-labels.js';
export { visibilityGrounds } from './queries/visibility-grounds.js';
export { WaysAhead, type LookAhead } from './queries/ways-ahead.js';
export { type TrackEntry } from './queries/track.js';
export {
  versionsWith,
  type ReceiptTerms,
  type RulingReceipt,
  type RulingVersions,
} from './receipts/receipt.js';
export { retrace, type Moment } from './retrace.js';
export { compare, replay, type Replayed, type ReplayFinding, type ReplayNote } from './replay.js';
export { runScenario, type ScenarioReport } from './scenarios/run-scenario.js';
export type { FactType } from '../policy/index.js';
export type {
  Effect,
  EventSpec,
  Feature,
  IntentHandler,
  NumberedIntent,
  PrepareInput,
  Projector,
  Recorded,
  Vocabulary,
} from './vocabulary.js';
export { type Stepped } from './step.js';
export { wayAhead, type ActAhead, type AheadInput, type WayAhead } from './verification/way-ahead.js';
export type { Finding, StoryLine } from './verification/finding.js';
export {
  verifyPack,
  type ActReport,
  type ChartVerification,
  type Verification,
} from './verification/verify-pack.js';
export { workflowEntities } from './entities.js';
