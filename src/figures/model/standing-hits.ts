import type { LocalDate } from '../../kernel/index.js';
import type { CompiledMeasure } from '../../policy/index.js';
import { CaseAsOf, type ParametersOf } from './case-as-of.js';
import type { CaseHistory } from './case-history.js';
import type { MeasureReader, Hit } from './measure-reader.js';

/** What a case brings to a measure to whoever asks about a day from `since` on and before `until`. */
export interface StandingHit extends Hit {
  readonly since: LocalDate;
  /** Null: still. */
  readonly until: LocalDate | null;
}

/** Whether a measure answers the same for every day on which the case stood the same: only then can it be kept. */
export function isTimeless({ where, on, once, sum }: CompiledMeasure): boolean {
  return [where, on, once, sum].every((part) => part?.reads.includes('today') !== true);
}

/**
 * Everything that a case ever brought to some measures, for whatever day one asks about: a case changes only by its
 * entries, so that between two of them every timeless measure says the same of it.
 */
export function standingHits(
  history: CaseHistory,
  readers: ReadonlyMap<string, MeasureReader>,
  parametersOf: ParametersOf,
): ReadonlyMap<string, readonly StandingHit[]> {
  const days = turningDays(history);
  const found = new Map([...readers.keys()].map((id) => [id, new Spans()]));
  for (const since of days) {
    const one = new CaseAsOf(history, since, parametersOf);
    for (const [id, reader] of readers) found.get(id)?.add(reader.read(one, null), since);
  }
  return new Map([...found].map(([id, spans]) => [id, spans.all()]));
}

/** The days at whose end a case may stand otherwise than the day before, oldest first. */
function turningDays({ entries, brokenAt, openedOn }: CaseHistory): readonly LocalDate[] {
  const days: LocalDate[] = [];
  // A clock may have run backwards: what counts is the last entry up to a day, whatever came before it.
  for (const { event } of brokenAt === null ? entries.toReversed() : []) {
    const next = days[0];
    if (event.on > openedOn && (next === undefined || event.on < next)) days.unshift(event.on);
  }
  return [openedOn, ...days];
}

/** Puts together what is the same from one day to the next. */
class Spans {
  readonly #ended: StandingHit[] = [];
  #open = new Map<string, StandingHit>();

  add(hits: readonly Hit[], since: LocalDate): void {
    const now = new Map<string, StandingHit>();
    for (const hit of hits) {
      const { day, entry, key, amount } = hit;
      const same = JSON.stringify([day, entry.on, entry.seq, key, amount]);
      const known = this.#open.get(same);
      now.set(same, known ?? { ...hit, since, until: null });
    }
    for (const [same, hit] of this.#open) if (!now.has(same)) this.#ended.push({ ...hit, until: since });
    this.#open = now;
  }

  all(): readonly StandingHit[] {
    return [...this.#ended, ...this.#open.values()];
  }
}
