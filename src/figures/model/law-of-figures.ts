import { instrumentOf, type LocalDate } from '../../kernel/index.js';
import type { Instrument, Measure } from '../../policy/index.js';

/** Whether anything that a measure rests on was law on any day of a time. What was not law yet counts nothing, not 0. */
export function wasLaw(
  { clause }: Pick<Measure, 'clause'>,
  instruments: ReadonlyMap<string, Instrument>,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): boolean {
  return clause.some((one) => {
    const instrument = instruments.get(instrumentOf(one));
    return (
      instrument !== undefined &&
      instrument.effectiveFrom <= to &&
      (instrument.effectiveTo === null || instrument.effectiveTo >= from)
    );
  });
}
