import { canonicalJson, digest, type Json, type JsonObject, type LocalDate } from '../kernel/index.js';
import {
  compileMeasures,
  parametersOn,
  type CompiledMeasure,
  type Instrument,
  type Measure,
  type PolicyPack,
  type PolicyRegistry,
} from '../policy/index.js';
import type { Lexicon } from '../workflow/index.js';
import type { CountScope } from './model/counted.js';
import { wasLaw } from './model/law-of-figures.js';
import { MeasureReader } from './model/measure-reader.js';
import { isTimeless } from './model/standing-hits.js';

/** Raised whenever cases are read in another way: what was read before is then read anew. */
const FORMAT = 1;
/** So much of a digest tells the books of one installation apart. */
const DIGITS = 16;

/** Measures of which it can be kept what cases bring to them. Two packs that say the same have the same one. */
export interface MeasureBook {
  readonly id: string;
  readonly readers: ReadonlyMap<string, MeasureReader>;
  readonly parametersOf: (lawOn: LocalDate) => JsonObject;
}

/** The measures of a pack ready to be counted, with its parameters by law day. */
export interface MeasuresOfPack {
  readonly pack: PolicyPack;
  readonly byId: ReadonlyMap<string, CompiledMeasure>;
  readonly parametersOf: (lawOn: LocalDate) => JsonObject;
  readonly book: MeasureBook;
}

/** Which measures hold for a scope: those of the pack in force on its last day. */
export class LawOfDay {
  readonly #compiled = new Map<string, MeasuresOfPack>();

  constructor(
    private readonly registry: PolicyRegistry,
    private readonly lexicon: Lexicon,
    private readonly instruments: ReadonlyMap<string, Instrument>,
    private readonly packFor: (organ: string) => string,
  ) {}

  /** The pack of an organ on a day; null where none was in force. */
  on(organ: string, day: LocalDate): MeasuresOfPack | null {
    const pack = this.registry.inForce(this.packFor(organ), day);
    return pack.ok ? this.#of(pack.value) : null;
  }

  /** A measure as it holds for a scope; null where it was not law yet, or not any more. */
  measure(id: string, scope: CountScope): CompiledMeasure | null {
    const measure = this.on(scope.organ, scope.to)?.byId.get(id) ?? null;
    return measure !== null && wasLaw(measure.measure, this.instruments, scope) ? measure : null;
  }

  /** Every measure that any pack of the folder has, by id: to tell a misspelt one from one that was not law. */
  known(): ReadonlySet<string> {
    const packs = this.registry
      .packIds()
      .flatMap((id) => this.registry.periods(id).flatMap(({ from }) => this.registry.compositions(id, from)));
    return new Set(packs.flatMap(({ pack }) => Object.keys(pack.measures)));
  }

  /** The measures of an organ on a day as their files state them. */
  measuresOn(organ: string, day: LocalDate): readonly Measure[] {
    return Object.values(this.on(organ, day)?.pack.measures ?? {});
  }

  #of(pack: PolicyPack): MeasuresOfPack {
    const known = this.#compiled.get(pack.ref.sha256);
    if (known !== undefined) return known;
    const compiled = compileMeasures(Object.values(pack.measures), pack, this.lexicon.facts);
    if (!compiled.ok) throw new Error(compiled.error.map(({ message }) => message).join('\n'));
    const values = new Map<LocalDate, JsonObject>();
    const parametersOf = (lawOn: LocalDate): JsonObject => {
      const there = values.get(lawOn) ?? parametersOn(pack, lawOn);
      values.set(lawOn, there);
      return there;
    };
    const made: MeasuresOfPack = {
      pack,
      byId: new Map(compiled.value.map((one) => [one.measure.id, one])),
      parametersOf,
      book: bookOf(compiled.value.filter(isTimeless), pack, parametersOf),
    };
    this.#compiled.set(pack.ref.sha256, made);
    return made;
  }
}

function bookOf(
  measures: readonly CompiledMeasure[],
  { parameters }: PolicyPack,
  parametersOf: MeasureBook['parametersOf'],
): MeasureBook {
  const read = measures.flatMap(({ where, on, once, sum }) =>
    [where, on, once, sum].flatMap((part) => part?.reads ?? []),
  );
  const told = measures.map(({ measure: { id, count, where, on, once = null, sum = null } }) => ({
    ...{ id, count, where, on, once, sum },
  }));
  const byParameters = read.some((path) => path === 'params' || path.startsWith('params.'));
  const content = { format: FORMAT, measures: told, parameters: byParameters ? parameters : null };
  return {
    // Plain data as it was read from files.
    id: digest(canonicalJson(content as unknown as Json), 'sha256').slice(-DIGITS),
    readers: new Map(measures.map((one) => [one.measure.id, new MeasureReader(one)])),
    parametersOf,
  };
}
