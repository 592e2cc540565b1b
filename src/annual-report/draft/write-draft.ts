import { takeTurns, type Database } from '../../database/index.js';
import type { Actor, Authorizer, DirectorySource } from '../../identity/index.js';
import { err, ok, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { ReportDue, StatisticalForm } from '../../policy/index.js';
import type { CaseQueries } from '../../workflow/index.js';
import type { ReportCases, ReportStage } from '../case/report-cases.js';
import { noOrgan } from '../model/no-organ.js';
import { formFor } from '../model/form-for.js';
import type { Texts } from '../model/text-places.js';
import { readReportFile, type ReportFile } from '../validate-file.js';
import { notDeclared, notLastYear, refuseTexts, staleDraft } from './draft-checks.js';
import { draftTurn, type KeptPrevious, type ReportDraft, type ReportDrafts } from './report-drafts.js';

export interface WriteDraftDeps {
  readonly database: Database;
  readonly authorizer: Authorizer;
  readonly directories: DirectorySource;
  readonly clock: Clock;
  readonly forms: readonly StatisticalForm[];
  readonly drafts: ReportDrafts;
  readonly cases: ReportCases;
  readonly queries: CaseQueries;
}

/** Whose report of which year. */
export interface ReportOfYear {
  readonly organ: string;
  readonly year: number;
}

/** What whoever writes wants to stand there. */
export interface DraftWritten {
  /** The version that was seen; 0 where there was none. */
  readonly basis: number;
  readonly form: string | null;
  readonly variant: string | null;
  readonly whose: ReportDue['whose'];
  readonly texts: Texts;
  /** Undefined: as it was; null: none. */
  readonly previous: ReportFile | null | undefined;
  /** 不涉密声明 — asked where the first words are kept. */
  readonly declaredNonSecret: boolean;
}

/** A draft as its people see it. */
export interface DraftView extends Omit<ReportDraft, 'savedBy' | 'savedAt' | 'declaredBy'> {
  readonly saved: { readonly person: string; readonly name: string; readonly at: string } | null;
  readonly declared: boolean;
  /** The case that this report has become, where the reader may see it. */
  readonly case: { readonly id: string; readonly stage: ReportStage } | null;
}

type Answer<T> = Promise<Result<T, readonly Refusal[]>>;

const EMPTY = { version: 0, form: null, variant: null, whose: 'department', previous: null } as const;

/** 年报草稿 — the words of a yearly report while people write them: one draft an organ and year, whoever of the organ writes. */
export class WriteReportDraft {
  constructor(private readonly deps: WriteDraftDeps) {}

  /** For those who may see the organ's figures. Where nothing was written yet, what its case holds. */
  async see(actor: Actor, { organ, year }: ReportOfYear): Answer<DraftView> {
    const { authorizer, directories, drafts, cases, queries } = this.deps;
    const denied = authorizer.require(actor, 'figures.read', { organ, division: null });
    if (denied.length > 0) return err(denied);
    const directory = await directories.current();
    if (directory.organ(organ) === undefined) return err([noOrgan(organ)]);
    const present = await cases.current(organ, year);
    const seen = present === null ? null : await queries.see(actor, present.view.id);
    const shown = present !== null && seen?.ok === true ? present : null;
    const draft = await drafts.find(organ, year);
    const begun = shown === null ? null : { id: shown.view.id, stage: shown.stage };
    if (draft === null) {
      const texts = shown === null ? {} : await cases.texts(shown.view);
      return ok({ ...EMPTY, texts, saved: null, declared: false, case: begun });
    }
    const { savedBy, savedAt, declaredBy: _who, ...content } = draft;
    const name = directory.person(savedBy)?.name ?? savedBy;
    return ok({ ...content, saved: { person: savedBy, name, at: savedAt }, declared: true, case: begun });
  }

  /**
   * Saves all of it on the version that was seen; for those who may draft for the whole organ.
   * @returns `stale-version` where somebody was quicker, `secrecy-not-declared`, or what stands against the texts, the form, the file
   */
  async save(actor: Actor, { organ, year }: ReportOfYear, written: DraftWritten): Answer<DraftView> {
    const { authorizer, directories, database, drafts, clock } = this.deps;
    const denied = [
      ...authorizer.require(actor, 'document.create', { organ, division: null }),
      ...authorizer.require(actor, 'figures.read', { organ, division: null }),
    ];
    if (denied.length > 0) return err(denied);
    const named = (await directories.current()).organ(organ);
    if (named === undefined) return err([noOrgan(organ)]);
    const { form, variant, whose, texts, basis } = written;
    const known = formFor(this.deps.forms, { form, year, variant });
    if (!known.ok) return known;
    const refused = refuseTexts(texts, clock.today());
    if (refused.length > 0) return err(refused);
    const read = await this.#previous(written, named.name, year);
    if (!read.ok) return read;
    const saved = await database.decide<null, readonly Refusal[]>(async (tx) => {
      await takeTurns(tx, draftTurn(organ, year));
      const before = await drafts.find(organ, year, tx);
      if ((before?.version ?? 0) !== basis) return err([staleDraft(before?.version ?? 0)]);
      if (before === null && !written.declaredNonSecret) return err([notDeclared()]);
      await drafts.put(tx, organ, year, {
        form,
        variant,
        whose,
        texts,
        previous: read.value === undefined ? (before?.previous ?? null) : read.value,
        version: basis + 1,
        savedBy: actor.person,
        savedAt: clock.now(),
        declaredBy: before?.declaredBy ?? actor.person,
      });
      return ok(null);
    });
    return saved.ok ? this.see(actor, { organ, year }) : saved;
  }

  /** Last year's report out of its file; of that only figures and words are kept. */
  async #previous(
    { previous }: DraftWritten,
    organ: string,
    year: number,
  ): Answer<KeptPrevious | null | undefined> {
    if (previous === undefined || previous === null) return ok(previous);
    const { forms, clock } = this.deps;
    const law = { forms, on: clock.today() };
    const asked = { form: 'auto', report: previous, organ };
    const told = await readReportFile(asked, law);
    const untitled = !told.ok && told.error.some(({ code }) => code === 'report-year-unknown');
    const read = untitled ? await readReportFile({ ...asked, year: year - 1 }, law) : told;
    if (!read.ok) return read;
    const { filled, notes } = read.value;
    if (filled.year !== year - 1) return err([notLastYear(filled.year, year)]);
    return ok({ name: previous.name, filled, notes });
  }
}
