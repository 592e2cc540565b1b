import type { EntityManager } from 'typeorm';
import type { Counted, CountScope } from '../figures/index.js';
import type { LocalDate } from '../kernel/index.js';
import { measuresOfScheme, type AssessmentScheme } from '../policy/index.js';
import type { AssessmentLedger } from './assessment-ledger.js';
import type { Period } from './model/period.js';
import { keyOf, untouched, type ScoreStanding } from './model/records.js';
import type { ScoreInput } from './model/score-input.js';
import { score } from './model/score.js';
import type { ScoreSheet } from './model/sheet.js';
import { scopeOf, type Unit } from './model/units.js';

/** Where figures come from: every measure for every scope, the records read once. */
export interface FigureSource {
  countsFor(
    measures: readonly string[],
    scopes: readonly CountScope[],
  ): Promise<readonly ReadonlyMap<string, Counted>[]>;
}

/** What is scored. */
export interface ScoringRun {
  readonly organ: string;
  readonly scheme: AssessmentScheme;
  readonly period: Period;
}

/** A unit's score and all that it was reckoned from. */
export interface UnitScore {
  readonly unit: Unit;
  readonly standing: ScoreStanding;
  readonly input: ScoreInput;
  readonly sheet: ScoreSheet;
}

/** Reckons scores from the journal's figures and the ledger's records. Nothing is kept: asked again, it is reckoned again. */
export class Scorer {
  constructor(
    private readonly figures: FigureSource,
    private readonly ledger: AssessmentLedger,
  ) {}

  /** Scores of some units; a score that was reviewed is reckoned as of that day. */
  async scores(
    on: EntityManager,
    scoring: ScoringRun,
    units: readonly Unit[],
    today: LocalDate,
  ): Promise<readonly UnitScore[]> {
    const [scores] = await this.overPeriods(on, [scoring], units, today);
    return scores ?? [];
  }

  /** The same over several periods, with one reading of the records. */
  async overPeriods(
    on: EntityManager,
    scorings: readonly ScoringRun[],
    units: readonly Unit[],
    today: LocalDate,
  ): Promise<readonly (readonly UnitScore[])[]> {
    const measures = [...new Set(scorings.flatMap(({ scheme }) => measuresOfScheme(scheme)))].sort();
    const scopes = scorings.flatMap(({ period }) => units.map((unit) => scopeOf(unit, period)));
    const counts = await this.figures.countsFor(measures, scopes);
    return Promise.all(
      scorings.map(async ({ organ, scheme, period }, at) => {
        const standings = await this.ledger.standings(on, period.year);
        return units.map((unit, index): UnitScore => {
          const name = { organ, scheme: scheme.id, period: period.id, unit: unit.id };
          const standing = standings.get(keyOf(name)) ?? untouched(name);
          const figures = counts[at * units.length + index];
          const input: ScoreInput = {
            ...{ scheme, period, unit: unit.id, asOf: standing.review?.asOf ?? today },
            count: (measure) => figures?.get(measure) ?? { value: null, entries: [] },
            ...{ evidence: standing.evidence, struck: standing.struck },
          };
          return { unit, standing, input, sheet: score(input) };
        });
      }),
    );
  }
}
