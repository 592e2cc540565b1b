import type {
  AssessmentScheme,
  Credit,
  CriterionSource,
  Deduction,
  Indicator,
  SchemeChoices,
  Scoring,
  Veto,
} from '../model/assessment.js';
import { fault, type Fault } from '../model/fault.js';
import type { PolicySource } from '../model/library.js';
import type {
  RawCredit,
  RawDeduction,
  RawFrom,
  RawIndicator,
  RawScheme,
  RawVeto,
} from '../schema/raw-assessment.js';
import { many } from './sugar.js';

/** A scheme with the sugar resolved; every indicator says in exactly one way how it is scored, every criterion what it is read from. */
export function parseAssessment(
  raw: RawScheme,
  source: PolicySource,
): { scheme: AssessmentScheme; faults: readonly Fault[] } {
  const reading = new Reading(source);
  const scheme: AssessmentScheme = {
    id: raw.id,
    label: raw.label,
    clause: many(raw.clause),
    complete: raw.complete ?? true,
    years: raw.years,
    group: { ...raw.group, kinds: many(raw.group.kinds) },
    periods: many(raw.periods),
    total: raw.total,
    annual: raw.annual === undefined ? null : { ...raw.annual, clause: many(raw.annual.clause) },
    stages: raw.stages,
    choices: choicesOf(raw),
    evidence: (raw.evidence ?? []).map((item) => ({ ...item, clause: many(item.clause) })),
    indicators: reading.indicators(raw.indicators, '/indicators'),
    bonus: (raw.bonus ?? []).map(({ id, label, clause, cap, when, add }, index) => ({
      id,
      label,
      clause: many(clause),
      cap,
      gate: when === undefined ? null : { of: many(when.of), atLeast: when.atLeast },
      credits: reading.credits(add, `/bonus/${index}/add`),
    })),
    vetoes: (raw.vetoes ?? []).map((veto, index) => reading.veto(veto, `/vetoes/${index}`)),
    bands: raw.bands ?? [],
    clamp: { min: raw.clamp?.min ?? null, max: raw.clamp?.max ?? null },
    source: `${source.file}:1`,
  };
  return { scheme, faults: reading.faults };
}

/** The keys are written with hyphens, as ids are. */
const CHOICE_KEYS = {
  weights: 'weights',
  rounding: 'rounding',
  ties: 'ties',
  'not-applicable': 'notApplicable',
  'cap-order': 'capOrder',
  'bonus-ceiling': 'bonusCeiling',
  'late-evidence': 'lateEvidence',
} as const satisfies Readonly<Record<string, keyof SchemeChoices>>;

function choicesOf({ choices }: RawScheme): SchemeChoices {
  return Object.fromEntries(
    Object.entries(CHOICE_KEYS).flatMap(([written, key]) =>
      choices[written] === undefined ? [] : [[key, choices[written]]],
    ),
  );
}

const MODES = [
  'parts',
  'deduct',
  'proportional',
  'graded',
  'imported',
  'additive',
  'unstated',
] as const satisfies readonly (keyof RawIndicator)[];

class Reading {
  readonly faults: Fault[] = [];
  readonly #seen = new Set<string>();

  constructor(private readonly source: PolicySource) {}

  indicators(raw: readonly RawIndicator[], above: string): readonly Indicator[] {
    return raw.map((one, index): Indicator => {
      const at = `${above}/${index}`;
      this.once(one.id, `${at}/id`);
      return {
        id: one.id,
        label: one.label,
        clause: many(one.clause),
        weight: one.weight,
        periods: many(one.periods),
        noneOf: one.notApplicable === undefined ? null : { kind: 'measure', id: one.notApplicable.none },
        scoring: this.scoring(one, at),
        ...(one.note === undefined ? {} : { note: one.note }),
      };
    });
  }

  credits(raw: readonly RawCredit[], above: string): readonly Credit[] {
    return raw.map((one, index) => ({
      ...this.criterion(one, `${above}/${index}`),
      each: one.each ?? false,
    }));
  }

  veto({ id, label, clause, when, result }: RawVeto, at: string): Veto {
    this.once(id, `${at}/id`);
    const { of, below } = when;
    return {
      id,
      label,
      clause: many(clause),
      when:
        of !== undefined && below !== undefined
          ? { kind: 'below', of: many(of), below }
          : { kind: 'any', from: this.from(when, `${at}/when`) },
      result:
        result === 'zero'
          ? { kind: 'zero' }
          : 'band' in result
            ? { kind: 'band', band: result.band }
            : { kind: 'indicator', indicator: result.indicator },
    };
  }

  private scoring(raw: RawIndicator, at: string): Scoring {
    const [first, ...more] = MODES.filter((mode) => raw[mode] !== undefined);
    if (first === undefined || more.length > 0)
      this.complain(`${at}/id`, 'schema', `指标 ${raw.id} 须写明怎样计分，只能写一种：${MODES.join('、')}`);
    if (raw.parts !== undefined) return { mode: 'parts', parts: this.indicators(raw.parts, `${at}/parts`) };
    if (raw.deduct !== undefined)
      return { mode: 'deduct', deductions: this.deductions(raw.deduct, `${at}/deduct`) };
    if (raw.additive !== undefined)
      return { mode: 'additive', credits: this.credits(raw.additive, `${at}/additive`) };
    if (raw.graded !== undefined)
      return {
        mode: 'graded',
        from: this.from(raw.graded, `${at}/graded`),
        grades: raw.graded.grades.map((grade) => ({ ...grade, atLeast: grade.atLeast ?? null })),
      };
    if (raw.imported !== undefined)
      return {
        mode: 'imported',
        from: this.from(raw.imported, `${at}/imported`),
        outOf: raw.imported.outOf,
      };
    if (raw.proportional !== undefined) {
      const { part, whole, full = 1, whenNone } = raw.proportional;
      const proportion = {
        part: this.from(part, `${at}/proportional/part`),
        whole: this.from(whole, `${at}/proportional/whole`),
        full,
        whenNone,
      };
      return { mode: 'proportional', proportion };
    }
    return { mode: 'unstated' };
  }

  private deductions(raw: readonly RawDeduction[], above: string): readonly Deduction[] {
    return raw.map((one, index) => ({
      ...this.criterion(one, `${above}/${index}`),
      once: one.once ?? false,
      beyond: one.beyond ?? false,
    }));
  }

  private criterion(raw: RawCredit | RawDeduction, at: string): Omit<Credit, 'each'> {
    this.once(raw.id, `${at}/id`);
    const { id, label, points, cap = null } = raw;
    return { id, label, clause: many(raw.clause), from: this.from(raw, at), points, cap };
  }

  private from({ measure, supplied }: RawFrom, at: string): CriterionSource {
    if ((measure === undefined) === (supplied === undefined))
      this.complain(
        at,
        'schema',
        '须写明从哪里取数：measure（台账中的统计口径）或 supplied（佐证），只能写一个',
      );
    return measure === undefined
      ? { kind: 'supplied', id: supplied ?? '' }
      : { kind: 'measure', id: measure };
  }

  /** Ids are unique in the whole scheme: people and commands name an indicator without its place. */
  private once(id: string, at: string): void {
    if (this.#seen.has(id)) this.complain(at, 'duplicate-id', `编号 ${id} 重复，请改名或删去一处`);
    this.#seen.add(id);
  }

  private complain(at: string, code: 'schema' | 'duplicate-id', message: string): void {
    this.faults.push(fault(this.source.at(at), code, message));
  }
}
