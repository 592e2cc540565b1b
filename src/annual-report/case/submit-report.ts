import { takeTurns, type Database, type Tx } from '../../database/index.js';
import type { CreateDocument } from '../../documents/index.js';
import type { Actor, Authorizer } from '../../identity/index.js';
import { digestJson, err, ok, refusal, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { ReportDue, StatisticalForm } from '../../policy/index.js';
import type { CaseQueries, Cases, CaseView } from '../../workflow/index.js';
import type { BuildReport, BuildRequest, BuiltReport } from '../build-report.js';
import type { AnnualReport } from '../build/report.js';
import { renderReport, type ReportFormat } from '../render/formats.js';
import type { Validation } from '../model/validation.js';
import { isForYear } from '../validate/year-findings.js';
import { dueOf, type DueDay } from '../model/due-of.js';
import { draftTurn, type ReportDrafts } from '../draft/report-drafts.js';
import { laidOver } from '../model/text-places.js';
import { reportBody } from './model/report-body.js';
import type { AnnualReportFacts } from './model/report-facts.js';
import type { ReportCases } from './report-cases.js';
import type { BuiltPaper, ReportShelf } from './shelf.js';

/** Files that the public may have. The JSON names persons and cases; the page itself is the HTML. */
export const FILE_FORMATS = ['docx', 'xlsx', 'pdf'] as const satisfies readonly ReportFormat[];
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface SubmitDeps {
  readonly authorizer: Authorizer;
  readonly clock: Clock;
  readonly building: BuildReport;
  readonly cases: Cases;
  readonly reports: ReportCases;
  readonly queries: CaseQueries;
  readonly createDocument: CreateDocument;
  readonly database: Database;
  readonly forms: readonly StatisticalForm[];
  readonly shelf: ReportShelf;
  readonly drafts: ReportDrafts;
}

export interface SubmitRequest extends Omit<BuildRequest, 'final' | 'texts' | 'kept'> {
  /** What people write now; what they wrote before, in the draft or else in the case, stays, and null takes it out. */
  readonly texts: Readonly<Record<string, string | null>>;
  /** Null: what the draft says, or the organ's own. */
  readonly whose: ReportDue['whose'] | null;
  /** The division that drafts; may be left out by whoever drafts for only one. */
  readonly division: string | null;
  /** 不涉密声明 — stated by whoever submits, never assumed; asked where the case is opened. */
  readonly declaredNonSecret: boolean;
  readonly channels: readonly string[];
  readonly formats: readonly FileFormat[];
  /** Where the browser is that prints the PDF; null: the system's or the package's. */
  readonly browser: string | null;
}

export interface SubmittedReport {
  readonly view: CaseView;
  /** Whether its case was opened now; otherwise it was renewed. */
  readonly opened: boolean;
  readonly report: AnnualReport;
  readonly validation: Validation;
  readonly due: DueDay | null;
  /** Files that could not be made; the others are there. */
  readonly withoutFile: readonly Refusal[];
}

type Answer<T> = Result<T, readonly Refusal[]>;

/**
 * 送入流程 — a report leaves the workshop as a document: opens the case of that organ and year, or renews its text and files.
 * Building and printing come before the transaction, so that a slow browser holds nobody up.
 */
export class SubmitReport {
  constructor(private readonly deps: SubmitDeps) {}

  /**
   * For those who may see the organ's figures and draft in the division.
   * @returns what building refuses, `report-published`, `report-begun` where somebody was quicker, or what stands against opening or editing the document
   */
  async run(actor: Actor, request: SubmitRequest): Promise<Answer<SubmittedReport>> {
    const { authorizer, building, reports, queries, forms, drafts } = this.deps;
    const { organ, year, division } = request;
    const denied = authorizer.require(actor, 'document.create', { organ, division });
    if (denied.length > 0) return err(denied);
    const present = await reports.current(organ, year);
    if (present?.stage === 'public') return err([alreadyPublic(present.view)]);
    if (present !== null) {
      const seen = await queries.see(actor, present.view.id);
      if (!seen.ok) return seen;
    }
    const draft = await drafts.find(organ, year);
    const before = draft?.texts ?? (present === null ? {} : await reports.texts(present.view));
    const kept = laidOver(before, request.texts);
    const texts = laidOver({}, request.texts);
    const built = await building.run(actor, { ...request, texts, kept, final: false });
    if (!built.ok) return built;
    const files = await rendered(built.value, request);
    const source = await renderReport('json', { ...built.value, browser: null });
    if (!source.ok) return source;
    const whose = request.whose ?? draft?.whose ?? 'department';
    const due = dueOf(formOf(forms, year), whose, year);
    const paper: BuiltPaper = {
      content: {
        title: built.value.report.title,
        body: reportBody(built.value.report),
        files: files.made,
      },
      facts: factsOf(built.value, { organ, year, whose }, formOf(forms, year)),
      due,
      texts: JSON.stringify(built.value.texts),
      source: Buffer.from(source.value).toString('utf8'),
    };
    const stored = await this.#store(actor, request, paper, present?.view ?? null);
    if (!stored.ok) return stored;
    return ok({
      view: stored.value,
      opened: present === null,
      report: built.value.report,
      validation: built.value.validation,
      due,
      withoutFile: files.refusals,
    });
  }

  #store(
    actor: Actor,
    request: SubmitRequest,
    paper: BuiltPaper,
    present: CaseView | null,
  ): Promise<Answer<CaseView>> {
    const { shelf, database, cases, createDocument, reports } = this.deps;
    const { organ, year, division, declaredNonSecret, channels } = request;
    const { title, body } = paper.content;
    return shelf.with(paper, (ticket) =>
      database.decide(async (tx) => {
        // Building took its time: somebody else may have begun the same report meanwhile, and there is one a year.
        await takeTurns(tx, `annual report ${organ} ${year}`);
        const now = await reports.current(organ, year, tx);
        if ((now?.view.id ?? null) !== (present?.id ?? null)) return err([begunMeanwhile()]);
        const draft = {
          kind: 'information',
          title,
          body,
          attribute: 'proactive',
          declaredNonSecret,
          channels: [...channels],
        };
        const opened =
          present === null ? await createDocument.run(tx, { actor, division, draft }) : ok(present);
        if (!opened.ok) return opened;
        await this.#keepDraft(tx, actor, request);
        const { id, version } = opened.value;
        const payload = { ticket };
        return cases.act(tx, { actor, caseId: id, expectedVersion: version, type: 'BUILD_REPORT', payload });
      }),
    );
  }

  /** Who writes while sending it on writes into the draft as well: both say the same afterwards. */
  async #keepDraft(tx: Tx, { person }: Actor, { organ, year, texts }: SubmitRequest): Promise<void> {
    const { drafts, clock } = this.deps;
    if (Object.keys(texts).length === 0) return;
    await takeTurns(tx, draftTurn(organ, year));
    const draft = await drafts.find(organ, year, tx);
    if (draft === null) return;
    await drafts.put(tx, organ, year, {
      ...draft,
      texts: laidOver(draft.texts, texts),
      version: draft.version + 1,
      savedBy: person,
      savedAt: clock.now(),
    });
  }
}

function formOf(forms: readonly StatisticalForm[], year: number): StatisticalForm | undefined {
  return forms.find((form) => isForYear(form, year));
}

async function rendered(
  { report, sums }: BuiltReport,
  { formats, browser }: SubmitRequest,
): Promise<{ readonly made: BuiltPaper['content']['files']; readonly refusals: readonly Refusal[] }> {
  const made: { name: string; content: string }[] = [];
  const refusals: Refusal[] = [];
  for (const format of formats) {
    const bytes = await renderReport(format, { report, sums, browser });
    if (bytes.ok)
      made.push({
        name: `${report.title}.${format}`,
        content: Buffer.from(bytes.value).toString('base64'),
      });
    else refusals.push(...bytes.error);
  }
  return { made, refusals };
}

/** Errors that a rule of its own tells; and blank cells, which are told and refuse nobody: blank is neither right nor wrong. */
const TOLD_ELSEWHERE = ['wrong-form', 'constraint-fails', 'cells-blank', 'table-blank', 'parts-blank'];

function factsOf(
  { report, validation }: BuiltReport,
  {
    organ,
    year,
    whose,
  }: Pick<AnnualReportFacts, 'whose'> & { readonly organ: string; readonly year: number },
  formOfYear: StatisticalForm | undefined,
): BuiltPaper['facts'] {
  const { results, findings } = validation;
  const figures = Object.fromEntries(Object.entries(report.cells).map(([at, { value }]) => [at, value]));
  const failing = results
    .filter(({ verdict, severity }) => verdict === 'fail' && severity === 'error')
    .map(({ table, id }) => (table === null ? id : `${table}.${id}`));
  const errors = findings
    .filter(({ severity, code }) => severity === 'error' && !TOLD_ELSEWHERE.includes(code))
    .map(({ code }) => code);
  const open = (kind: AnnualReport['open'][number]['kind']): readonly string[] => [
    ...new Set(report.open.filter((one) => one.kind === kind).map(({ at }) => at)),
  ];
  return {
    year,
    organ,
    whose,
    form: report.form.id,
    formOfYear: formOfYear?.id ?? null,
    figures: digestJson({ form: report.form.id, variant: report.variant, figures }),
    open: open('text'),
    differing: open('conflict'),
    failed: [...new Set([...failing, ...errors])],
    notAssessable: results.filter(({ verdict }) => verdict === 'not-assessable').length,
  };
}

function begunMeanwhile(): Refusal {
  return refusal({
    code: 'report-begun',
    message: '刚才已有人为这一年度立了件，或把原来的件办结了',
    cure: '再送一次：内容会并入那一件，或另立新件',
    who: ['disclosure-office'],
  });
}

function alreadyPublic({ id }: CaseView): Refusal {
  return refusal({
    code: 'report-published',
    message: '这一年度的报告已经公布',
    cure: '确需更正的，先撤下已公布的报告并写明原因，再重新编制送审',
    facts: { case: id },
    who: ['office-reviewer', 'disclosure-office'],
  });
}
