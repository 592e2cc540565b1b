import type { Figures, CountScope } from '../figures/index.js';
import type { Actor, Authorizer, DirectorySource } from '../identity/index.js';
import { err, localDate, ok, refusal, type Clock, type Refusal, type Result } from '../kernel/index.js';
import type { StatisticalForm } from '../policy/index.js';
import { fillForm } from './build/fill-form.js';
import { finishReport } from './build/finish-report.js';
import type { AnnualReport } from './build/report.js';
import { sumsOf, type SumCell } from './build/sums.js';
import { filledOf } from './build/filled-of.js';
import { writeReport } from './build/write-report.js';
import type { ReportCases } from './case/report-cases.js';
import type { ReportDraft, ReportDrafts } from './draft/report-drafts.js';
import type { FilledForm } from './model/filled-form.js';
import { cellsOf, variantOf } from './model/form-cells.js';
import { formFor } from './model/form-for.js';
import { noOrgan } from './model/no-organ.js';
import { placedTexts, strangeTexts, type Texts } from './model/text-places.js';
import type { Validation } from './model/validation.js';
import type { ReadNote } from './read/read-request.js';
import type { Sector } from './validate/narrative/other-organs.js';
import { validateReport } from './validate/validate-report.js';
import { readReportFile, type ReportFile } from './validate-file.js';

export interface BuildDeps {
  readonly figures: Figures;
  readonly forms: readonly StatisticalForm[];
  readonly directories: DirectorySource;
  readonly authorizer: Authorizer;
  readonly clock: Clock;
  /** Names of other trades, by which copied text is found. */
  readonly sectors: readonly Sector[];
  /** Reports that were published from here. */
  readonly cases: Pick<ReportCases, 'published'>;
  /** What people have written so far. */
  readonly drafts: Pick<ReportDrafts, 'find'>;
}

/** What is asked: whose report of which year. */
export interface BuildRequest {
  readonly organ: string;
  readonly year: number;
  /** A form's id; null: what the draft says, or the form of that year. */
  readonly form: string | null;
  readonly variant: string | null;
  /** Last year's report of the same organ; null: the draft's, or the one that was published from here, if any. */
  readonly previous: ReportFile | null;
  /** What people wrote, by draft, by section, or `footer-<field>`; null: what stands in the draft. */
  readonly texts: Texts | null;
  /** What they wrote before, under it; of that, what has no place in the form is left out. */
  readonly kept?: Texts;
  /** Whether it is to be published: nothing may be open then. */
  readonly final: boolean;
}

/** Last year's report, with which this one was compared, and where it came from. */
export interface PreviousReport {
  readonly source: 'given' | 'draft' | 'published';
  /** The file's name. */
  readonly name: string;
  readonly filled: FilledForm;
  readonly notes: readonly ReadNote[];
}

/** A report, and the totals that its workbook keeps alive. */
export interface BuiltReport {
  readonly report: AnnualReport;
  /** What people wrote of it. */
  readonly texts: Texts;
  readonly previous: PreviousReport | null;
  readonly sums: readonly SumCell[];
  /** What is wrong with it as it stands: arithmetic, years, text against table, sameness with last year's. */
  readonly validation: Validation;
}

type Answer<T> = Result<T, readonly Refusal[]>;

/** 编制年度报告 — writes the report of an organ's year from its figures; for those who may see the organ's figures. */
export class BuildReport {
  constructor(private readonly deps: BuildDeps) {}

  /** @returns what the authorizer refuses, `organ-unknown`, `report-form-unknown`, `report-year-invalid`, or what is open */
  async run(actor: Actor, request: BuildRequest): Promise<Answer<BuiltReport>> {
    const { authorizer, directories, figures, clock } = this.deps;
    const { organ, year, final } = request;
    const denied = authorizer.require(actor, 'figures.read', { organ, division: null });
    if (denied.length > 0) return err(denied);
    const directory = await directories.current();
    const named = directory.organ(organ);
    if (named === undefined) return err([noOrgan(organ)]);
    if (year > Number(clock.today().slice(0, 4))) return err([notYet(year)]);
    const draft = await this.deps.drafts.find(organ, year);
    const asked = request.form === null && request.variant === null ? (draft ?? request) : request;
    const form = formFor(this.deps.forms, { year, form: asked.form, variant: asked.variant });
    if (!form.ok) return form;
    const variant = variantOf(form.value, asked.variant);
    const misspelt = strangeTexts(form.value, request.texts ?? {});
    if (misspelt.length > 0) return err(misspelt);
    const kept = request.kept ?? (request.texts === null ? draft?.texts : null) ?? {};
    const texts = { ...placedTexts(form.value, kept), ...request.texts };
    const previous = await this.#previous(request, {
      name: named.name,
      variant: form.value.variants.some(({ id }) => id === asked.variant) ? asked.variant : null,
      draft,
    });
    if (!previous.ok) return previous;
    const before = previous.value?.filled ?? null;
    const scope: CountScope = {
      organ,
      division: null,
      from: localDate(`${year}-01-01`),
      to: localDate(`${year}-12-31`),
    };
    const measures = cellsOf(form.value, variant).flatMap(({ measure }) => measure ?? []);
    const counts = await figures.counts([...new Set(measures)], scope);
    const supplied = await figures.supplied({ organ, division: null, period: String(year) });
    const filling = fillForm(form.value, variant, {
      scope,
      count: (measure) => counts.get(measure) ?? { value: null, entries: [] },
      supplied,
      previous: before,
      nameOf: (person) => directory.person(person)?.name ?? person,
    });
    const report = writeReport({
      form: form.value,
      variant,
      organ: { id: organ, name: named.name },
      year,
      filling,
      previous: before,
      texts,
    });
    const finished = final ? finishReport(report) : ok(report);
    if (!finished.ok) return finished;
    const { forms, sectors } = this.deps;
    const law = { form: form.value, forms, sectors };
    return ok({
      report: finished.value,
      sums: sumsOf(form.value, variant),
      texts,
      previous: previous.value,
      validation: validateReport(filledOf(finished.value), law, before),
    });
  }

  async #previous(
    { organ, year, previous }: BuildRequest,
    known: { readonly name: string; readonly variant: string | null; readonly draft: ReportDraft | null },
  ): Promise<Answer<PreviousReport | null>> {
    const { forms, clock, cases } = this.deps;
    const { name, variant, draft } = known;
    if (previous === null && draft?.previous != null) return ok({ source: 'draft', ...draft.previous });
    const report = previous ?? (await cases.published(organ, year - 1));
    if (report === null) return ok(null);
    const request = { form: 'auto', report, organ: name, variant };
    const read = await readReportFile(request, { forms, on: clock.today() });
    if (!read.ok) return read;
    return ok({ source: previous === null ? 'published' : 'given', name: report.name, ...read.value });
  }
}

function notYet(year: number): Refusal {
  return refusal({
    code: 'report-year-invalid',
    message: `${year} 年还没有到`,
    cure: '改正年度；年度没有过完的，报告只是草稿',
    facts: { year },
  });
}
