import fc from 'fast-check';
import { addDays, instant, localDate, type JsonObject, type LocalDate } from '../../kernel/index.js';
import { compileMeasures, type CompiledMeasure, type Measure } from '../../policy/index.js';
import { CaseAsOf } from './case-as-of.js';
import type { CaseHistory, HistoryEntry } from './case-history.js';
import type { Counted } from './counted.js';
import { MeasureCounter } from './measure-counter.js';
import { MeasureReader } from './measure-reader.js';
import { isTimeless, standingHits } from './standing-hits.js';

const FACTS = { paper: { 'signedOn?': 'string', normative: 'bool', 'hash?': 'string', 'fee?': 'double' } };
const START = localDate('2018-01-01');
const NO_PARAMETERS = (): JsonObject => ({});

const MEASURES: readonly Measure[] = (
  [
    { id: 'signed', on: 'paper.signedOn', where: 'paper.normative' },
    { id: 'told-once', on: 'paper.signedOn', where: 'true', once: 'paper.hash' },
    { id: 'fees', on: 'paper.signedOn', where: 'paper.fee > 0.0', sum: 'paper.fee' },
    { id: 'returned', count: 'events', on: 'event.on', where: 'event.type == "RETURN"' },
    { id: 'returned-normative', count: 'events', on: 'event.on', where: 'paper.normative', once: 'case.id' },
    { id: 'busy', on: 'case.openedOn', where: 'events.exists(e, e.type == "RETURN")' },
    { id: 'stock', on: 'today', where: 'paper.normative' },
  ] as const
).map((one) => ({ label: '', unit: '件', clause: [], count: 'cases', source: 'm.yaml:1', ...one }));

const COMPILED = ((): readonly CompiledMeasure[] => {
  const done = compileMeasures(MEASURES, { parameters: {} }, FACTS);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
})();
const TIMELESS = COMPILED.filter(isTimeless);
const READERS = new Map(TIMELESS.map((one) => [one.measure.id, new MeasureReader(one)]));

const day = fc.integer({ min: 0, max: 20 }).map((after) => addDays(START, after));
/** What an entry changes; a day that is none and a fee that is no number cannot be told. */
const change = fc.record(
  {
    signedOn: fc.oneof({ weight: 8, arbitrary: day }, fc.constantFrom(null, '不详', '2018-02-30')),
    normative: fc.boolean(),
    hash: fc.constantFrom('a', 'b', null),
    fee: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(0.5, 2.5, 10) }, fc.constant(null)),
  },
  { requiredKeys: [] },
);
/** Days as they came: a clock may have run backwards. */
const entries = fc.array(fc.record({ on: day, type: fc.constantFrom('EDIT', 'RETURN'), change }), {
  minLength: 1,
  maxLength: 7,
});
const cases = fc.array(fc.record({ entries, broken: fc.integer({ min: 0, max: 40 }) }), { maxLength: 6 });

function historyOf(
  id: string,
  { entries: all, broken }: { readonly entries: readonly Made[]; readonly broken: number },
): CaseHistory {
  return {
    ...{ id, chart: 'paper', organ: 'o', division: 'd', openedOn: all[0]?.on ?? START },
    entries: all.map((one, index) => entryOf(one, index + 1)),
    brokenAt: broken === 0 ? 1 : null,
  };
}

interface Made {
  readonly on: LocalDate;
  readonly type: string;
  readonly change: JsonObject;
}

function entryOf({ on, type, change: changed }: Made, seq: number): HistoryEntry {
  const none = { state: null, onBehalfOf: null, outcome: null, clock: null, workingDays: null, waited: null };
  const event = {
    seq,
    type,
    entered: [],
    on,
    at: instant(`${on}T02:00:00.000Z`),
    by: 'p',
    reasons: [],
    ...none,
  };
  const blank: JsonObject = seq === 1 ? { signedOn: null, normative: true, hash: null, fee: 0.5 } : {};
  const stands = { states: ['drafting'], tags: [], closed: false, lawOn: START };
  return { event, facts: { paper: { ...blank, ...changed } }, ...(seq === 1 ? { stands } : {}) };
}

/** Counted from the cases as they stood on the last day, each asked anew. */
function fromScratch(one: CompiledMeasure, all: readonly CaseHistory[], scope: Days): Counted {
  const counter = new MeasureCounter(one, scope);
  for (const history of all)
    if (history.openedOn <= scope.to) counter.add(new CaseAsOf(history, scope.to, NO_PARAMETERS));
  return counter.result();
}

/** Counted from what was kept of every case, whatever the day that is asked about. */
function fromKept(one: CompiledMeasure, all: readonly CaseHistory[], scope: Days): Counted {
  const counter = new MeasureCounter(one, scope);
  for (const history of all)
    for (const hit of standingHits(history, READERS, NO_PARAMETERS).get(one.measure.id) ?? [])
      if (hit.since <= scope.to && (hit.until === null || hit.until > scope.to)) counter.addHit(hit);
  return counter.result();
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

describe('what is kept of cases for counting', () => {
  it('counts the same as asking every case anew, about any days, in any order', () => {
    fc.assert(
      fc.property(cases, day, day, fc.boolean(), (made, one, other, turned) => {
        const all = made.map((each, index) => historyOf(`c${index}`, each));
        const scope = one < other ? { from: one, to: other } : { from: other, to: one };
        for (const measure of TIMELESS)
          expect(fromKept(measure, turned ? all.toReversed() : all, scope)).toEqual(
            fromScratch(measure, all, scope),
          );
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing that depends on the day one asks about: that is asked each time', () => {
    expect(COMPILED.filter((one) => !isTimeless(one)).map(({ measure }) => measure.id)).toEqual(['stock']);
  });

  it('tells a case that counted and then did not: from which day on, and until when', () => {
    const made: readonly Made[] = [
      { on: localDate('2018-01-03'), type: 'EDIT', change: { signedOn: '2018-01-03' } },
      { on: localDate('2018-01-10'), type: 'EDIT', change: { normative: false } },
    ];
    const kept = standingHits(historyOf('c', { entries: made, broken: 1 }), READERS, NO_PARAMETERS);
    expect(kept.get('signed')).toEqual([
      {
        ...{ day: '2018-01-03', entry: { case: 'c', seq: 1, on: '2018-01-03' }, key: null, amount: 1 },
        ...{ since: '2018-01-03', until: '2018-01-10' },
      },
    ]);
  });
});
