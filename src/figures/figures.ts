import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../kernel/index.js';
import { insteadOf } from '../policy/index.js';
import type { HitStore } from './hit-store.js';
import type { LawOfDay, MeasureBook, MeasuresOfPack } from './law-of-day.js';
import type { Counted, CountScope } from './model/counted.js';
import { MeasureCounter } from './model/measure-counter.js';
import type { CaseHistory } from './model/case-history.js';
import { recordAsOf } from './model/record-as-of.js';
import { CaseAsOf } from './model/case-as-of.js';
import type { StandingHit } from './model/standing-hits.js';
import type { Statistics } from './model/statistics.js';
import { StatisticsTally } from './model/statistics-tally.js';
import type { SuppliedFigure, SuppliedScope } from './model/supplied.js';
import type { RecordStore } from './record-store.js';
import type { SuppliedStore } from './supplied-store.js';

/** Figures of one scope, by id of the measure. */
export type Counts = ReadonlyMap<string, Counted>;

const NONE: ReadonlyMap<string, MeasureCounter> = new Map();

/** One scope being counted. */
interface Counting {
  readonly scope: CountScope;
  /** Null where no pack was in force. */
  readonly law: MeasuresOfPack | null;
  readonly counters: ReadonlyMap<string, MeasureCounter>;
}

/** One scope and those of its measures that must be asked of the records. */
interface Reading {
  readonly scope: CountScope;
  readonly law: MeasuresOfPack;
  readonly asked: readonly MeasureCounter[];
}

/** A measure that no pack knows: whoever names it has misspelt it. */
export class UnknownMeasureError extends Error {}

/** 数据 — counts what packs measure, and gives what people entered. Whoever may see them is asked before. */
export class Figures {
  constructor(
    private readonly records: RecordStore,
    private readonly hits: HitStore,
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

  /** The same for many scopes at once: what lies ready is looked up once, and every record that must be is read once. */
  async countsFor(measures: readonly string[], scopes: readonly CountScope[]): Promise<readonly Counts[]> {
    this.#refuseUnknown(measures);
    await this.records.refresh();
    const counting = scopes.map((scope): Counting => {
      const law = this.law.on(scope.organ, scope.to);
      return { scope, law, counters: law === null ? NONE : this.#countersOf(measures, scope) };
    });
    await this.#lookUp(counting);
    await this.#readRecords(counting);
    return counting.map(
      ({ counters }) =>
        new Map(measures.map((id) => [id, counters.get(id)?.result() ?? { value: null, entries: [] }])),
    );
  }

  /** What was done in some days, beside every measure. */
  async statistics(scope: CountScope): Promise<Statistics> {
    await this.records.refresh();
    const tally = new StatisticsTally(scope, this.records.workingDays);
    for await (const page of this.records.histories([scope.organ], scope.to)) {
      for (const history of page) {
        if (scope.division !== null && scope.division !== history.division) continue;
        tally.add(history, recordAsOf(history, scope.to));
      }
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

  /** What was kept of the cases: each organ's by the book of its law, each measure by itself. */
  async #lookUp(all: readonly Counting[]): Promise<void> {
    for (const group of grouped(all)) {
      const { book, organ } = group;
      await this.hits.refresh(book, organ);
      for (const measure of book.readers.keys()) {
        const asking = group.counting.filter(({ counters }) => counters.has(measure));
        const [from, to] = daysOf(asking);
        if (from === null || to === null) continue;
        const ofOrgan = asking.filter(({ scope }) => scope.division === null);
        const ofDivision = new Map<string, Counting[]>();
        for (const one of asking) {
          const { division } = one.scope;
          if (division !== null) ofDivision.set(division, [...(ofDivision.get(division) ?? []), one]);
        }
        for await (const page of this.hits.hits(book, { measure, organ, from, to })) {
          for (const hit of page) {
            for (const one of ofOrgan) addStanding(one, measure, hit);
            for (const one of ofDivision.get(hit.division) ?? []) addStanding(one, measure, hit);
          }
        }
      }
    }
  }

  /** What depends on the day that is asked about is asked of every case that had begun by then. */
  async #readRecords(all: readonly Counting[]): Promise<void> {
    const reading = all.flatMap(({ scope, law, counters }): readonly Reading[] => {
      const asked = [...counters].flatMap(([id, counter]) => (law?.book.readers.has(id) ? [] : [counter]));
      return law === null || asked.length === 0 ? [] : [{ scope, law, asked }];
    });
    const [, last] = daysOf(reading);
    if (last === null) return;
    const organs = reading.map(({ scope }) => scope.organ);
    for await (const page of this.records.histories(organs, last))
      for (const history of page) addRecord(reading, history);
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

function addStanding({ scope, counters }: Counting, measure: string, hit: StandingHit): void {
  if (hit.since > scope.to || (hit.until !== null && hit.until <= scope.to)) return;
  counters.get(measure)?.addHit(hit);
}

/** A case to every scope to which it belongs, as it stood on the last day of each. */
function addRecord(reading: readonly Reading[], history: CaseHistory): void {
  const asOf = new Map<LocalDate, CaseAsOf>();
  for (const { scope, law, asked } of reading) {
    if (history.organ !== scope.organ || history.openedOn > scope.to) continue;
    if (scope.division !== null && scope.division !== history.division) continue;
    let one = asOf.get(scope.to);
    if (one === undefined) asOf.set(scope.to, (one = new CaseAsOf(history, scope.to, law.parametersOf)));
    for (const counter of asked) counter.add(one);
  }
}

/** Scopes of one organ whose law counts alike. */
function grouped(all: readonly Counting[]): readonly {
  readonly book: MeasureBook;
  readonly organ: string;
  readonly counting: readonly Counting[];
}[] {
  const groups = new Map<string, { book: MeasureBook; organ: string; counting: Counting[] }>();
  for (const one of all) {
    if (one.law === null || one.counters.size === 0) continue;
    const { book } = one.law;
    const { organ } = one.scope;
    const key = `${book.id} ${organ}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { book, organ, counting: [one] });
    else known.counting.push(one);
  }
  return [...groups.values()];
}

/** The first and the last day of some scopes; null of none. */
function daysOf(
  all: readonly { readonly scope: CountScope }[],
): readonly [from: LocalDate | null, to: LocalDate | null] {
  const froms = all.map(({ scope }) => scope.from).toSorted();
  const tos = all.map(({ scope }) => scope.to).toSorted();
  return [froms[0] ?? null, tos.at(-1) ?? null];
}
