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
import type { FilledForm } from './model/filled-form.js';
import { cellsOf, variantOf } from './model/form-cells.js';
import type { Validation } from './model/validation.js';
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
}

/** What is asked: whose report of which year. */
export interface BuildRequest {
  readonly organ: string;
  readonly year: number;
  /** A form's id; null: the form of that year. */
  readonly form: string | null;
  readonly variant: string | null;
  /** Last year's report of the same organ; null: the one that was published from here, if any. */
  readonly previous: ReportFile | null;
  /** What people wrote, by draft, by section, or `footer-<field>`. */
  readonly texts: Readonly<Record<string, string>>;
  /** Whether it is to be published: nothing may be open then. */
  readonly final: boolean;
}

/** A report, and the totals that its workbook keeps alive. */
export interface BuiltReport {
  readonly report: AnnualReport;
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
    const { organ, year, texts, final } = request;
    const denied = authorizer.require(actor, 'figures.read', { organ, division: null });
    if (denied.length > 0) return err(denied);
    const named = (await directories.current()).organ(organ);
    if (named === undefined) return err([noOrgan(organ)]);
    if (year > Number(clock.today().slice(0, 4))) return err([notYet(year)]);
    const form = this.#formFor(request);
    if (!form.ok) return form;
    const variant = variantOf(form.value, request.variant);
    const misspelt = strangeTexts(form.value, texts);
    if (misspelt.length > 0) return err(misspelt);
    const previous = await this.#previous(request, named.name, form.value);
    if (!previous.ok) return previous;
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
      previous: previous.value,
    });
    const report = writeReport({
      form: form.value,
      variant,
      organ: { id: organ, name: named.name },
      year,
      filling,
      previous: previous.value,
      texts,
    });
    const finished = final ? finishReport(report) : ok(report);
    if (!finished.ok) return finished;
    const { forms, sectors } = this.deps;
    const law = { form: form.value, forms, sectors };
    return ok({
      report: finished.value,
      sums: sumsOf(form.value, variant),
      validation: validateReport(filledOf(finished.value), law, previous.value),
    });
  }

  #formFor({ form, year, variant }: BuildRequest): Answer<StatisticalForm> {
    const { forms } = this.deps;
    const found = forms.find(({ id, years }) =>
      form === null ? year >= years.from && (years.to === null || year <= years.to) : id === form,
    );
    const known = found?.variants.map(({ id }) => id) ?? [];
    if (found !== undefined && (variant === null || known.includes(variant))) return ok(found);
    return err([
      refusal({
        code: 'report-form-unknown',
        message:
          found === undefined
            ? `没有 ${form ?? `${year} 年度的表式`}`
            : `表式 ${found.id} 没有版本 ${variant ?? ''}`,
        cure: `可写：${found === undefined ? forms.map(({ id }) => id).join('、') : known.join('、')}`,
        facts: { year },
      }),
    ]);
  }

  async #previous(
    { organ, year, previous, variant }: BuildRequest,
    name: string,
    { variants }: StatisticalForm,
  ): Promise<Answer<FilledForm | null>> {
    const { forms, clock, cases } = this.deps;
    const report = previous ?? (await cases.published(organ, year - 1));
    if (report === null) return ok(null);
    const printing = variants.some(({ id }) => id === variant) ? variant : null;
    const request = { form: 'auto', report, organ: name, variant: printing };
    const read = await readReportFile(request, { forms, on: clock.today() });
    return read.ok ? ok(read.value.filled) : read;
  }
}

/** Texts for which the form has no place: they would be lost silently. */
function strangeTexts(form: StatisticalForm, texts: Readonly<Record<string, string>>): readonly Refusal[] {
  const places = [
    ...form.writing.drafts.map(({ id }) => id),
    ...form.sections.map(({ id }) => id),
    ...form.footer.map(({ id }) => `footer-${id}`),
  ];
  return Object.keys(texts)
    .filter((id) => !places.includes(id))
    .map((id) =>
      refusal({
        code: 'report-text-unknown',
        message: `表式 ${form.id} 没有编号为“${id}”的段落`,
        cure: `可写：${places.join('、')}`,
        facts: { text: id.slice(0, 80) },
      }),
    );
}

function noOrgan(organ: string): Refusal {
  return refusal({
    code: 'organ-unknown',
    message: `没有编号为“${organ}”的单位`,
    cure: '用机构编号填写，见机构列表',
    facts: { organ },
  });
}

function notYet(year: number): Refusal {
  return refusal({
    code: 'report-year-invalid',
    message: `${year} 年还没有到`,
    cure: '改正年度；年度没有过完的，报告只是草稿',
    facts: { year },
  });
}
