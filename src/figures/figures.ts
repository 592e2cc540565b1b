import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../kernel/index.js';
import { insteadOf } from '../policy/index.js';
import type { LawOfDay } from './law-of-day.js';
import type { Counted, CountScope } from './model/counted.js';
import { MeasureCounter } from './model/measure-counter.js';
import { recordAsOf } from './model/record-as-of.js';
import { CaseAsOf } from './model/case-as-of.js';
import type { Statistics } from './model/statistics.js';
import { StatisticsTally } from './model/statistics-tally.js';
import type { SuppliedFigure, SuppliedScope } from './model/supplied.js';
import type { RecordStore } from './record-store.js';
import type { SuppliedStore } from './supplied-store.js';

/** Figures of one scope, by id of the measure. */
export type Counts = ReadonlyMap<string, Counted>;

const NONE: ReadonlyMap<string, MeasureCounter> = new Map();

/** A measure that no pack knows: whoever names it has misspelt it. */
export class UnknownMeasureError extends Error {}

/** 数据 — counts what packs measure, and gives what people entered. Whoever may see them is asked before. */
export class Figures {
  constructor(
    private readonly records: RecordStore,
    private readonly law: LawOfDay,
    private readonly entered: SuppliedStore,
  ) {}

  /**
   * Counts some measures for one scope, up to the last entries of the journal. Of a measure that was not law in
   * that time the value is null.
   * @throws UnknownMeasureError for a measure that no pack knows
   */
  async counts(measures: readonly string[], scope: CountScope): Promise<Counts> {
    const [counts] = await this.countsFor(measures, [scope]);
    return counts ?? new Map<string, Counted>();
  }

  /** The same for many scopes at once: every record is read once. */
  async countsFor(measures: readonly string[], scopes: readonly CountScope[]): Promise<readonly Counts[]> {
    this.#refuseUnknown(measures);
    await this.records.refresh();
    const counting = scopes.map((scope) => {
      const law = this.law.on(scope.organ, scope.to);
      return { scope, law, counters: law === null ? NONE : this.#countersOf(measures, scope) };
    });
    const last = scopes.reduce<LocalDate | null>(
      (day, { to }) => (day === null || to > day ? to : day),
      null,
    );
    const organs = scopes.map(({ organ }) => organ);
    if (last !== null) {
      for await (const history of this.records.histories(organs, last)) {
        const asOf = new Map<LocalDate, CaseAsOf>();
        for (const { scope, law, counters } of counting) {
          if (history.organ !== scope.organ) continue;
          if (scope.division !== null && scope.division !== history.division) continue;
          if (law === null) continue;
          let one = asOf.get(scope.to);
          if (one === undefined)
            asOf.set(scope.to, (one = new CaseAsOf(history, scope.to, law.parametersOf)));
          for (const counter of counters.values()) counter.add(one);
        }
      }
    }
    return counting.map(
      ({ counters }) =>
        new Map(measures.map((id) => [id, counters.get(id)?.result() ?? { value: null, entries: [] }])),
    );
  }

  /** What was done in some days, beside every measure. */
  async statistics(scope: CountScope): Promise<Statistics> {
    await this.records.refresh();
    const tally = new StatisticsTally(scope, this.records.workingDays);
    for await (const history of this.records.histories([scope.organ], scope.to)) {
      if (scope.division !== null && scope.division !== history.division) continue;
      const record = recordAsOf(history, scope.to);
      tally.add(history, record);
    }
    return tally.result();
  }

  /** The figures that people entered for a period, by key; each the last that was entered. */
  supplied(scope: SuppliedScope, on?: EntityManager): Promise<ReadonlyMap<string, SuppliedFigure>> {
    return this.entered.standing(scope, on);
  }

  /** Drops what was derived and derives it again. @returns how many cases were replayed */
  async rebuild(): Promise<number> {
    await this.entered.rebuild();
    return this.records.rebuild();
  }

  #countersOf(measures: readonly string[], scope: CountScope): ReadonlyMap<string, MeasureCounter> {
    return new Map(
      measures.flatMap((id): [string, MeasureCounter][] => {
        const compiled = this.law.measure(id, scope);
        return compiled === null ? [] : [[id, new MeasureCounter(compiled, scope)]];
      }),
    );
  }

  #refuseUnknown(measures: readonly string[]): void {
    const known = this.law.known();
    for (const id of measures) {
      if (!known.has(id)) throw new UnknownMeasureError(`没有统计口径 “${id}”${insteadOf(id, [...known])}`);
    }
  }
}
