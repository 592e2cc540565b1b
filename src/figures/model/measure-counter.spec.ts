import fc from 'fast-check';
import { instant, localDate, type JsonObject } from '../../kernel/index.js';
import { compileMeasures, type CompiledMeasure, type Measure } from '../../policy/index.js';
import { CaseAsOf } from './case-as-of.js';
import type { CaseHistory, HistoryEntry } from './case-history.js';
import type { Counted, CountScope } from './counted.js';
import { MeasureCounter } from './measure-counter.js';

const FACTS = {
  paper: { 'signedOn?': 'string', normative: 'bool', 'hash?': 'string', 'pages?': 'int', 'fee?': 'double' },
};
const SCOPE: CountScope = {
  organ: 'o',
  division: null,
  from: localDate('2018-01-01'),
  to: localDate('2018-12-31'),
};

function compiled(measure: Partial<Measure>): CompiledMeasure {
  const whole: Measure = {
    id: 'm',
    label: '',
    unit: '件',
    clause: [],
    count: 'cases',
    where: 'paper.normative',
    on: 'paper.signedOn',
    source: 'm.yaml:1',
    ...measure,
  };
  const done = compileMeasures([whole], { parameters: {} }, FACTS);
  const [one] = done.ok ? done.value : [];
  if (one === undefined) throw new Error(JSON.stringify(done));
  return one;
}

/** One entry on a day with what it changed in the paper. */
function entry(seq: number, on: string, paper: JsonObject, more: JsonObject = {}): HistoryEntry {
  const at = instant(`${on}T02:00:00.000Z`);
  const none = { state: null, onBehalfOf: null, outcome: null, clock: null, workingDays: null, waited: null };
  const event = {
    seq,
    type: 'EDIT',
    entered: [],
    on: localDate(on),
    at,
    by: 'p',
    reasons: [],
    ...none,
    ...more,
  };
  const opening =
    seq === 1
      ? { stands: { states: ['drafting'], tags: [], closed: false, lawOn: localDate('2017-12-01') } }
      : {};
  return { event, facts: { paper }, ...opening };
}

const BLANK = { signedOn: null, normative: true, hash: null, pages: null, fee: null };

function history(id: string, entries: readonly HistoryEntry[]): CaseHistory {
  return {
    id,
    chart: 'paper',
    organ: 'o',
    division: 'd',
    openedOn: localDate('2017-12-01'),
    entries,
    brokenAt: null,
  };
}

/** A paper drafted in 2017 and signed on a day. */
function signed(id: string, on: string, more: JsonObject = {}): CaseHistory {
  return history(id, [entry(1, '2017-12-01', BLANK), entry(2, on, { signedOn: on, ...more })]);
}

function counted(measure: Partial<Measure>, cases: readonly CaseHistory[], scope = SCOPE): Counted {
  const counter = new MeasureCounter(compiled(measure), scope);
  for (const one of cases) counter.add(new CaseAsOf(one, scope.to, () => ({})));
  return counter.result();
}

describe('counting a measure', () => {
  it('counts what falls into the days, both included', () => {
    const cases = ['2017-12-31', '2018-01-01', '2018-12-31', '2019-01-01'].map((on, i) =>
      signed(`c${i}`, on),
    );
    expect(counted({}, cases)).toEqual({
      value: 2,
      entries: [
        { case: 'c1', seq: 2, on: '2018-01-01' },
        { case: 'c2', seq: 2, on: '2018-12-31' },
      ],
    });
  });

  it('counts nothing as 0, and a day that is null as no day', () => {
    expect(counted({}, [])).toEqual({ value: 0, entries: [] });
    expect(counted({}, [history('c', [entry(1, '2018-02-01', BLANK)])])).toEqual({ value: 0, entries: [] });
  });

  it('counts the same information once, by its earliest day; what has no sign is never the same', () => {
    const cases = [
      signed('late', '2018-05-01', { hash: 'h' }),
      signed('early', '2018-03-01', { hash: 'h' }),
      signed('none', '2018-03-02'),
      signed('neither', '2018-03-03'),
    ];
    expect(counted({ once: 'paper.hash' }, cases)).toEqual({
      value: 3,
      entries: [
        { case: 'early', seq: 2, on: '2018-03-01' },
        { case: 'none', seq: 2, on: '2018-03-02' },
        { case: 'neither', seq: 2, on: '2018-03-03' },
      ],
    });
  });

  it('adds up, and does not know the sum when it does not know a part', () => {
    const known = [
      signed('a', '2018-03-01', { pages: 3, fee: 0.1 }),
      signed('b', '2018-03-02', { pages: 4, fee: 0.2 }),
    ];
    expect(counted({ sum: 'paper.pages' }, known).value).toBe(7);
    expect(counted({ sum: 'paper.pages * 2 + 1' }, known).value).toBe(16);
    expect(counted({ sum: 'paper.pages' }, [...known, signed('c', '2018-03-03')])).toEqual({
      value: null,
      entries: [{ case: 'c', seq: 2, on: '2018-03-03' }],
    });
  });

  it('counts entries, each by its own day', () => {
    const returned = history('c', [
      entry(1, '2017-12-01', BLANK),
      entry(2, '2017-12-30', {}, { type: 'RETURN' }),
      entry(3, '2018-01-02', {}, { type: 'RETURN', reasons: ['unclear'] }),
      entry(4, '2018-01-03', {}),
      entry(5, '2018-01-04', {}, { type: 'RETURN' }),
    ]);
    const measure = { count: 'events', where: 'event.type == "RETURN"', on: 'event.on' } as const;
    expect(counted(measure, [returned]).entries.map(({ seq }) => seq)).toEqual([3, 5]);
    const unclear = { ...measure, where: 'event.type == "RETURN" && "unclear" in event.reasons' };
    expect(counted(unclear, [returned]).entries.map(({ seq }) => seq)).toEqual([3]);
    expect(counted({ ...measure, once: 'case.id' }, [returned]).entries.map(({ seq }) => seq)).toEqual([3]);
  });

  it('tells what there is on the last day, and not what came after', () => {
    const repealed = history('c', [
      entry(1, '2017-12-01', BLANK),
      entry(2, '2018-06-01', { normative: false }),
    ]);
    const stock = { on: 'today' };
    const until = (to: string): Counted => counted(stock, [repealed], { ...SCOPE, to: localDate(to) });
    expect(until('2018-05-31')).toEqual({ value: 1, entries: [{ case: 'c', seq: 1, on: '2018-05-31' }] });
    expect(until('2018-06-01').value).toBe(0);
  });

  it('rests on the entry that made it count, not on what else happened that day', () => {
    const busy = history('c', [
      entry(1, '2018-03-01', BLANK),
      entry(2, '2018-03-01', { pages: 1 }),
      entry(3, '2018-03-01', { signedOn: '2018-03-01' }),
      entry(4, '2018-03-01', { pages: 2 }),
    ]);
    expect(counted({}, [busy]).entries).toEqual([{ case: 'c', seq: 3, on: '2018-03-01' }]);
  });

  it('is unknown, and names the case, where a journal cannot be followed or a fact is not what it should be', () => {
    const broken = { ...signed('broken', '2018-03-01'), brokenAt: 2 };
    expect(counted({}, [signed('a', '2018-03-01'), broken])).toEqual({
      value: null,
      entries: [{ case: 'broken', seq: 2, on: '2017-12-01' }],
    });
    expect(counted({}, [signed('odd', '2018-03-01', { normative: 'yes' })]).value).toBeNull();
    expect(counted({}, [signed('odd', '2018-03-01', { signedOn: '2018-02-30' })]).value).toBeNull();
  });

  it('comes out the same in whatever order cases are added', () => {
    const days = ['2018-03-01', '2018-03-02', '2018-03-03'];
    const paper = fc.record({
      on: fc.constantFrom(...days),
      hash: fc.constantFrom('h1', 'h2', null),
      fee: fc.double({ min: 0, max: 1000, noNaN: true }),
    });
    const property = fc.property(
      fc.array(paper, { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      (papers, keys) => {
        const cases = papers.map(({ on, ...facts }, index) => signed(`c${index}`, on, facts));
        const shuffled = cases
          .map((one, index) => ({ one, key: keys[index] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const measure = { once: 'paper.hash', sum: 'paper.fee' };
        expect(counted(measure, shuffled)).toEqual(counted(measure, cases));
      },
    );
    fc.assert(property);
  });
});
