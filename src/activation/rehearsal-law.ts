import type { LocalDate } from '../kernel/index.js';
import type { PolicyPack } from '../policy/index.js';
import { compileChartOf, type CandidateOn, type CompiledChart, type Lexicon } from '../workflow/index.js';
import type { Candidate } from './model/candidate.js';

/**
 * A candidate as it would be read for cases of any day. Before its first day it is read as of that day, after its last
 * one as of that: last year's cases are tried under the law of next year.
 */
export function lawOfCandidate(candidate: Candidate, lexicon: Lexicon): CandidateOn {
  const compiled = new Map<string, CompiledChart>();
  return (lawOn, id) => {
    const readOn = nearest(candidate, lawOn);
    const pack = packOn(candidate, readOn);
    const source = pack?.charts[id];
    if (pack === null || source === undefined) return { chart: null, readOn };
    const key = `${pack.ref.sha256}/${id}`;
    const chart = compiled.get(key) ?? compileChartOf(pack, source, lexicon);
    compiled.set(key, chart);
    return { chart, readOn };
  };
}

/** The composition of a version that applies on a day. */
export function packOn({ compositions }: Candidate, on: LocalDate): PolicyPack | null {
  return compositions.filter(({ from }) => from <= on).at(-1)?.pack ?? null;
}

function nearest({ effectiveFrom, effectiveTo }: Candidate, day: LocalDate): LocalDate {
  if (day < effectiveFrom) return effectiveFrom;
  return effectiveTo !== null && day > effectiveTo ? effectiveTo : day;
}
