import type { AssessmentServices, EvidenceInput, SchemeScores } from '../../assessment/index.js';
import type { Actor } from '../../identity/index.js';
import { addDays, instant, type Instant, type LocalDate } from '../../kernel/index.js';
import { gradesFor, type AssessmentScheme, type EvidenceItem, type Indicator } from '../../policy/index.js';
import type { Course } from './model/agenda.js';
import { Chance } from './model/chance.js';
import type { WorkHours } from './model/work-hours.js';
import { startOf } from './moment-in.js';
import type { Stage } from './stage.js';

/** Who scores and decides for a unit, the likeliest first. */
const UNIT_ROLES = ['division-head', 'web-desk', 'bureau-clerk', 'principal'] as const;
/** After so many minutes of work in December units supply their evidence: before the year is over. */
const EVIDENCE_MINUTES = 18 * 420;
/** The next January. */
const SEASON_MONTH = 13;
const MINUTES_BETWEEN = 10;
/** Share of things asked that a unit did, and the least share of points that the office gives. */
const DID_IT = 0.85;
const LEAST_SHARE = 0.6;

/** What the season is made from. */
export interface SeasonInput {
  readonly stage: Stage;
  readonly assessment: AssessmentServices;
  /** The schemes in force, by id. */
  readonly schemes: Readonly<Record<string, AssessmentScheme>>;
  readonly hours: WorkHours;
  readonly year: number;
  readonly seed: number;
  /** The organ that assesses. */
  readonly organ: string;
}

interface Unit {
  readonly id: string;
  readonly scheme: AssessmentScheme;
}

/**
 * 考核季 — evidence before the year's end; in January self-scores, the office's marks and reviews, publicity for the days
 * of the scheme, and the decision. Nobody reviews the unit they belong to.
 */
export class AssessmentSeason {
  readonly #chance: Chance;
  readonly #period: string;

  constructor(private readonly input: SeasonInput) {
    this.#chance = new Chance(input.seed, 'assessment');
    this.#period = String(input.year);
  }

  /** What units supply of themselves, in December. */
  async *evidence(): Course {
    yield this.input.hours.after(startOf(this.input.year, 12), EVIDENCE_MINUTES);
    for (const unit of await this.#units()) {
      const person = await this.#personOf(unit.id);
      if (person === null) continue;
      for (const item of unit.scheme.evidence.filter(({ by }) => by === 'unit'))
        await this.#supply(person, unit, item);
    }
  }

  /** Every stage of every score. Time passes. */
  async takePlace(): Promise<void> {
    const { stage, hours, year, assessment } = this.input;
    const units = await this.#units();
    let now = hours.after(startOf(year, SEASON_MONTH), MINUTES_BETWEEN);
    const pass = async (): Promise<void> => {
      now = hours.after(now, MINUTES_BETWEEN);
      await stage.passTime(now);
    };
    await stage.passTime(now);
    for (const unit of units) {
      const reviewer = await this.#reviewerOf(unit.id);
      for (const item of unit.scheme.evidence.filter(({ by }) => by === 'office'))
        await this.#supply(reviewer, unit, item);
      const person = await this.#personOf(unit.id);
      const address = this.#address(unit);
      await pass();
      if (person !== null)
        await stage.decides(person, `自评（${unit.id}）`, (actor) =>
          assessment.selfScore.run(actor, { ...address, note: '' }),
        );
      await pass();
      await stage.decides(reviewer, `核分（${unit.id}）`, (actor) =>
        assessment.review.run(actor, { ...address, note: person === null ? '没有自评，按台账核分' : '' }),
      );
    }
    const schemes = [...new Set(units.map(({ scheme }) => scheme))];
    const office = await this.#holder('disclosure-office');
    let until = stage.today();
    for (const { id } of schemes) {
      const made = await stage.decides(office, `公示（${id}）`, (actor) =>
        assessment.publicity.run(actor, { organ: this.input.organ, scheme: id, period: this.#period }),
      );
      if (made.until > until) until = made.until;
    }
    now = hours.after(startOfDay(addDays(until, 1)), MINUTES_BETWEEN);
    await stage.passTime(now);
    const principal = await this.#holder('principal');
    for (const unit of units)
      await stage.decides(principal, `审定（${unit.id}）`, (actor) =>
        assessment.decision.run(actor, this.#address(unit)),
      );
  }

  #address({ id, scheme }: Unit): Omit<EvidenceInput, 'evidence' | 'value' | 'source'> {
    return { organ: this.input.organ, scheme: scheme.id, period: this.#period, unit: id };
  }

  async #supply(person: string, unit: Unit, item: EvidenceItem): Promise<void> {
    const { stage, assessment } = this.input;
    const value = this.#valueOf(unit.scheme, item);
    await stage.decides(person, `报送佐证 ${item.id}（${unit.id}）`, (actor) =>
      assessment.evidence.run(actor, {
        ...this.#address(unit),
        evidence: item.id,
        value,
        source: '演示数据',
      }),
    );
  }

  #valueOf(scheme: AssessmentScheme, { id, kind }: EvidenceItem): EvidenceInput['value'] {
    switch (kind) {
      case 'yes-no':
        return this.#chance.happens(DID_IT);
      case 'grade':
        return this.#chance.pick(gradesFor(scheme, id));
      case 'count':
        return this.#chance.whole(0, 2);
      case 'points': {
        const most = scheme.indicators.map((one) => mostIn(one, id)).find((one) => one !== null) ?? 1;
        return this.#chance.whole(Math.ceil(most * LEAST_SHARE), most);
      }
    }
  }

  async #units(): Promise<readonly Unit[]> {
    const { stage, assessment, schemes, organ } = this.input;
    const office = await this.#holder('disclosure-office');
    const scores: readonly SchemeScores[] = await stage.decides(office, '看得分', (actor: Actor) =>
      assessment.scores.list(actor, { organ, period: this.#period }),
    );
    return scores.flatMap(({ scheme: id, units }) => {
      const scheme = schemes[id];
      return scheme === undefined
        ? []
        : units
            .map(({ unit }) => ({ id: unit, scheme }))
            .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    });
  }

  /** Somebody at home in the unit who may score it; null where there is nobody. */
  async #personOf(unit: string): Promise<string | null> {
    const { stage } = this.input;
    const directory = await stage.directory();
    for (const role of UNIT_ROLES) {
      const holders = await stage.holders(role, unit);
      const own = holders.find((person) => directory.covers(unit, directory.person(person)?.organ ?? ''));
      if (own !== undefined) return own;
    }
    return null;
  }

  /** The office's own score is reviewed by the deputy in charge. */
  async #reviewerOf(unit: string): Promise<string> {
    const office = await this.#holder('disclosure-office');
    const directory = await this.input.stage.directory();
    const ofUnit = directory.covers(unit, directory.person(office)?.organ ?? '');
    return ofUnit ? this.#holder('deputy-in-charge') : office;
  }

  async #holder(role: string): Promise<string> {
    const [first] = await this.input.stage.holders(role, this.input.organ);
    if (first === undefined) throw new RangeError(`${this.input.organ}: no ${role}`);
    return first;
  }
}

/** Most points that a mark can bring in an indicator; null where it is not read there. */
function mostIn({ scoring }: Indicator, evidence: string): number | null {
  switch (scoring.mode) {
    case 'parts':
      return scoring.parts.map((part) => mostIn(part, evidence)).find((one) => one !== null) ?? null;
    case 'additive':
      return scoring.credits.find(({ from }) => from.id === evidence)?.points ?? null;
    case 'imported':
      return scoring.from.id === evidence ? scoring.outOf : null;
    default:
      return null;
  }
}

function startOfDay(day: LocalDate): Instant {
  return instant(`${day}T00:00:00+08:00`);
}
