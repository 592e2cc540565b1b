import type { CompiledMeasure } from '../../policy/index.js';
import type { CaseAsOf } from './case-as-of.js';
import type { Counted, CountScope, EntryRef } from './counted.js';
import { MeasureReader, type Hit } from './measure-reader.js';

/**
 * Counts one measure for one scope, case by case in any order. A case of which the measure cannot say whether it
 * counts makes the figure unknown, and stands behind it.
 */
export class MeasureCounter {
  readonly #hits: (Pick<Hit, 'entry' | 'key'> & { readonly amount: number })[] = [];
  readonly #untold: EntryRef[] = [];
  readonly #reader: MeasureReader;

  constructor(
    readonly compiled: CompiledMeasure,
    private readonly scope: Pick<CountScope, 'from' | 'to'>,
  ) {
    this.#reader = new MeasureReader(compiled);
  }

  /** @param one the case as it stood at the end of the scope's last day */
  add(one: CaseAsOf): void {
    for (const hit of this.#reader.read(one, this.scope)) this.addHit(hit);
  }

  /** Something that was read of a case before, as it stood at the end of the scope's last day. */
  addHit({ day, entry, key, amount }: Hit): void {
    if (day !== null && (day < this.scope.from || day > this.scope.to)) return;
    if (amount === null) this.#untold.push(entry);
    else this.#hits.push({ entry, key, amount });
  }

  /** The figure: entries in order of day, case and number, whatever the order in which cases were added. */
  result(): Counted {
    if (this.#untold.length > 0) return { value: null, entries: this.#untold.toSorted(inOrder) };
    const seen = new Set<string>();
    const counted = this.#hits
      .toSorted((one, other) => inOrder(one.entry, other.entry))
      .filter(({ key }) => {
        if (key === null) return true;
        const fresh = !seen.has(key);
        seen.add(key);
        return fresh;
      });
    return {
      value: counted.reduce((sum, { amount }) => sum + amount, 0),
      entries: counted.map(({ entry }) => entry),
    };
  }
}

function inOrder(one: EntryRef, other: EntryRef): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  if (one.case !== other.case) return one.case < other.case ? -1 : 1;
  return one.seq - other.seq;
}
