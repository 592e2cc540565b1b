import type { Measure } from '../model/measure.js';
import type { PolicySource } from '../model/library.js';
import type { RawMeasure } from '../schema/raw.js';
import { many } from './sugar.js';

/** The measures of one file. */
export function parseMeasures(measures: readonly RawMeasure[], source: PolicySource): readonly Measure[] {
  return measures.map((measure, index) => ({
    ...measure,
    clause: many(measure.clause),
    source: `${source.file}:${source.at(`/${index}`).line}`,
  }));
}
