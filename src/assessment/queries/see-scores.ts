import type { Database } from '../../database/index.js';
import type { Actor, DirectorySource } from '../../identity/index.js';
import { err, ok, refusal, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { AssessmentScheme } from '../../policy/index.js';
import type { CaseQueries } from '../../workflow/index.js';
import type { AssessmentAccess } from '../access.js';
import type { Dossiers, ScoreAddress } from '../dossiers.js';
import { bulletinOf, totalOf, type Bulletin } from '../model/bulletin.js';
import { periodsBeside, type Period } from '../model/period.js';
import { ranking, type Ranked } from '../model/ranking.js';
import type { Appeal, Deed, ScoreStanding, Stage, StatedScore } from '../model/records.js';
import { unitsOf, type Unit } from '../model/units.js';
import { whatIf, type Regain } from '../model/what-if.js';
import type { SchemeBook } from '../scheme-book.js';
import type { Scorer, UnitScore } from '../scorer.js';
import type { SheetStore } from '../sheet-store.js';
import { askedOrgan } from './asked-organ.js';
import { evidenceLines, movesOf, type EvidenceLine, type SheetMove } from './sheet-moves.js';
import { entriesOf, visibleCases, withOnly, type ShownSheet } from './visible-entries.js';

export interface SeeScoresDeps {
  readonly database: Database;
  readonly dossiers: Dossiers;
  readonly book: SchemeBook;
  readonly scorer: Scorer;
  readonly sheets: SheetStore;
  readonly access: AssessmentAccess;
  readonly directories: DirectorySource;
  readonly cases: CaseQueries;
  readonly clock: Clock;
}

/** A unit in a list of scores. */
export interface UnitLine extends Ranked {
  readonly name: string;
  readonly stage: Stage;
}

/** The scores of one scheme in one period. */
export interface SchemeScores {
  readonly organ: string;
  readonly scheme: string;
  readonly label: string;
  readonly period: string;
  readonly complete: boolean;
  readonly annual: AssessmentScheme['annual'];
  readonly choices: AssessmentScheme['choices'];
  readonly bands: AssessmentScheme['bands'];
  /** Units that the reader may know of, with the rank among all. */
  readonly units: readonly UnitLine[];
}

/** A score with all that stands behind it. */
export interface SheetView {
  readonly unit: { readonly id: string; readonly name: string };
  readonly stage: Stage;
  readonly sheet: ShownSheet;
  readonly whatIf: readonly Regain[];
  readonly selfScore: StatedScore | null;
  readonly review: StatedScore | null;
  readonly publicUntil: string | null;
  readonly publicised: Deed | null;
  readonly evidence: readonly EvidenceLine[];
  readonly moves: readonly SheetMove[];
  /** Names of the people who did something about the score, by id. */
  readonly people: Readonly<Record<string, string>>;
  /** Titles of the cases behind it that the reader may see, by id. */
  readonly titles: Readonly<Record<string, string>>;
  readonly appeals: readonly Appeal[];
  readonly decision: StatedScore | null;
  /** Whether the sheet as reckoned now is the one that was stood behind last; null where nobody did. */
  readonly asStated: boolean | null;
}

export type BulletinView = Bulletin & {
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
};

type Answer<T> = Promise<Result<T, readonly Refusal[]>>;

/** Looking at scores: the office sees its units', a unit its own, and everybody with the right what is public. */
export class SeeScores {
  constructor(private readonly deps: SeeScoresDeps) {}

  /** Scores of one scheme or of all that are scored in a period. */
  async list(
    actor: Actor,
    {
      organ,
      scheme,
      period,
    }: { readonly organ?: string | null; readonly scheme?: string | null; readonly period: string },
  ): Answer<readonly SchemeScores[]> {
    const found = await this.#schemes(actor, { organ, scheme, period });
    if (!found.ok) return found;
    const { assessor, days, schemes } = found.value;
    const directory = await this.deps.directories.current();
    const office = this.deps.access.ofOffice(actor, 'assessment.read', assessor).length === 0;
    const scores: SchemeScores[] = [];
    for (const one of schemes) {
      const units = unitsOf(directory, one.group, { organ: assessor, period: days });
      const all = await this.#scored(assessor, one, days, units);
      const ranked = ranking(
        all.map(({ sheet }) => totalOf(sheet)),
        one.choices.ties?.take ?? 'same-rank-then-skip',
      );
      const lines = ranked.flatMap((total): UnitLine[] => {
        const score = all.find(({ unit }) => unit.id === total.unit);
        if (score === undefined || !(office || this.#known(actor, assessor, score))) return [];
        return [{ ...total, name: score.unit.name, stage: score.standing.stage }];
      });
      const { id, label, complete, annual, choices, bands } = one;
      // A rank among scores that the reader may not know tells of them: only the office ranks before the publicity.
      const public_ = office || all.every(({ standing }) => isPublic(standing));
      const shown = public_ ? lines : lines.map((line) => ({ ...line, rank: null, tied: false }));
      scores.push({
        ...{ organ: assessor, scheme: id, label, period: days.id, complete, annual, choices, bands },
        units: shown,
      });
    }
    return ok(scores);
  }

  /** One score, down to the entries that the reader may see. */
  async sheet(actor: Actor, address: ScoreAddress): Answer<SheetView> {
    const gathered = await this.deps.dossiers.gather(actor, address);
    if (!gathered.ok) return gathered;
    const { scoring, unit, standing, sheet, input } = gathered.value;
    const denied = this.deps.access.againstReading(actor, scoring.organ, unit);
    if (denied.length > 0) return err(denied);
    const { sees, titles } = await visibleCases(this.deps.cases, actor, entriesOf(sheet));
    const directory = await this.deps.directories.current();
    const last = standing.decision ?? standing.review ?? standing.selfScore;
    const { selfScore, review, publicUntil, publicised, appeals, decision, stage } = standing;
    const { access, clock } = this.deps;
    return ok({
      unit: { id: unit.id, name: unit.name },
      stage,
      sheet: withOnly(sheet, sees),
      whatIf: whatIf(input).flatMap((one) => shownRegain(one, sees)),
      ...{ selfScore, review, publicUntil, publicised, appeals, decision },
      evidence: evidenceLines(actor, gathered.value, { access, today: clock.today() }),
      moves: movesOf(actor, gathered.value, access, clock.today()),
      people: Object.fromEntries(
        doersOf(standing).flatMap((id) => {
          const name = directory.person(id)?.name;
          return name === undefined ? [] : [[id, name]];
        }),
      ),
      titles,
      asStated: last === null ? null : this.deps.sheets.digestOf(sheet) === last.sheet,
    });
  }

  /** The sheet that somebody stood behind, word for word, as it was kept. */
  async kept(actor: Actor, address: ScoreAddress): Answer<ShownSheet> {
    const gathered = await this.deps.dossiers.gather(actor, address);
    if (!gathered.ok) return gathered;
    const { scoring, unit, standing } = gathered.value;
    const denied = this.deps.access.againstReading(actor, scoring.organ, unit);
    if (denied.length > 0) return err(denied);
    const last = standing.decision ?? standing.review ?? standing.selfScore;
    const sheet = last === null ? null : await this.deps.sheets.read(this.deps.database.reader, last.sheet);
    if (sheet === null)
      return err([
        refusal({ code: 'nothing-stated', message: '还没有人自评或核分', cure: '自评或核分以后再看' }),
      ]);
    const { sees } = await visibleCases(this.deps.cases, actor, entriesOf(sheet));
    return ok(withOnly(sheet, sees));
  }

  /** 通报 of one scheme: for the office at any time, for others once the scores are public. */
  async bulletin(actor: Actor, address: Omit<ScoreAddress, 'unit'>): Answer<BulletinView> {
    const group = await this.deps.dossiers.group(actor, address);
    if (!group.ok) return group;
    const { scoring, units } = group.value;
    const { organ, scheme, period } = scoring;
    const until = periodsBeside(period).filter(({ to }) => to <= period.to);
    const scorings = until.map((each) => ({ organ, scheme, period: each }));
    const { reader } = this.deps.database;
    const denied = this.#againstBulletin(actor, organ, units);
    if (denied.length > 0) return err(denied);
    const all = await this.deps.scorer.overPeriods(reader, scorings, units, this.deps.clock.today());
    const now = all.at(-1) ?? [];
    const office = this.deps.access.ofOffice(actor, 'assessment.read', organ).length === 0;
    if (!office && !now.every(({ standing }) => isPublic(standing)))
      return err([refusal({ code: 'not-public', message: '得分还没有公示', cure: '公示以后再看' })]);
    const made = bulletinOf(
      {
        scheme: scheme.id,
        period: period.id,
        ties: scheme.choices.ties?.take ?? 'same-rank-then-skip',
        bands: scheme.bands,
      },
      now.map(({ sheet }) => sheet),
      all.slice(0, -1).map((scores, index) => ({
        period: until[index]?.id ?? '',
        sheets: scores.filter(({ standing }) => office || isPublic(standing)).map(({ sheet }) => sheet),
      })),
    );
    const names = Object.fromEntries(units.map(({ id, name }) => [id, name]));
    return ok({ ...made, label: scheme.label, names });
  }

  async #schemes(
    actor: Actor,
    {
      organ,
      scheme,
      period,
    }: { readonly organ?: string | null; readonly scheme?: string | null; readonly period: string },
  ): Answer<{
    readonly assessor: string;
    readonly days: Period;
    readonly schemes: readonly AssessmentScheme[];
  }> {
    const { book, directories } = this.deps;
    const directory = await directories.current();
    const asked = askedOrgan(this.deps.access, directory, actor, organ);
    if (!asked.ok) return asked;
    const assessor = asked.value;
    const days = book.period(period);
    if (!days.ok) return days;
    if (typeof scheme === 'string') {
      const found = book.scheme(assessor, days.value, scheme);
      return found.ok ? ok({ assessor, days: days.value, schemes: [found.value] }) : found;
    }
    const all = book.schemes(assessor, days.value);
    if (!all.ok) return all;
    const schemes = all.value.filter(({ periods }) => periods.includes(days.value.kind));
    return ok({ assessor, days: days.value, schemes });
  }

  #scored(
    organ: string,
    scheme: AssessmentScheme,
    period: Period,
    units: readonly Unit[],
  ): Promise<readonly UnitScore[]> {
    const { scorer, database, clock } = this.deps;
    return scorer.scores(database.reader, { organ, scheme, period }, units, clock.today());
  }

  #known(actor: Actor, organ: string, { unit, standing }: UnitScore): boolean {
    return isPublic(standing) || this.deps.access.againstReading(actor, organ, unit).length === 0;
  }

  #againstBulletin(actor: Actor, organ: string, units: readonly Unit[]): readonly Refusal[] {
    const office = this.deps.access.ofOffice(actor, 'assessment.read', organ);
    if (office.length === 0) return [];
    return units.some((unit) => this.deps.access.ofUnit(actor, 'assessment.read', unit).length === 0)
      ? []
      : office;
  }
}

function isPublic({ stage }: ScoreStanding): boolean {
  return stage === 'public' || stage === 'decided';
}

/** Everybody who did something about a score, each once. */
function doersOf({
  evidence,
  selfScore,
  review,
  publicised,
  appeals,
  decision,
}: ScoreStanding): readonly string[] {
  const deeds = [selfScore, review, publicised, decision, ...appeals, ...appeals.map(({ answer }) => answer)];
  const people = [...deeds.flatMap((deed) => deed?.person ?? []), ...evidence.map(({ by }) => by)];
  return [...new Set(people)].sort();
}

/** A case that may not be seen is not named here either. */
function shownRegain(regain: Regain, sees: (entry: Regain['entries'][number]) => boolean): readonly Regain[] {
  const entries = regain.entries.filter(sees);
  if (regain.without === 'case' && entries.length === 0) return [];
  return [{ ...regain, entries }];
}
