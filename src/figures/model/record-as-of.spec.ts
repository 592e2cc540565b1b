import { instant, localDate, type JsonObject } from '../../kernel/index.js';
import type { CaseHistory, HistoryEntry, Stands } from './case-history.js';
import { changedFacts, recordAsOf } from './record-as-of.js';

function entry(seq: number, on: string, facts: JsonObject, stands?: Stands): HistoryEntry {
  const event = {
    seq,
    type: 'EDIT',
    state: null,
    entered: [],
    on: localDate(on),
    at: instant(`${on}T02:00:00.000Z`),
    by: 'p',
    onBehalfOf: null,
    outcome: null,
    reasons: [],
    clock: null,
    workingDays: null,
    waited: null,
  };
  return { event, facts, ...(stands === undefined ? {} : { stands }) };
}

const open = { states: ['drafting'], tags: [], closed: false, lawOn: localDate('2018-01-01') };
const closed = { states: ['filed'], tags: ['closed'], closed: true, lawOn: localDate('2018-02-15') };
const HISTORY: CaseHistory = {
  id: 'c',
  chart: 'paper',
  organ: 'o',
  division: 'd',
  openedOn: localDate('2018-01-01'),
  brokenAt: null,
  entries: [
    entry(1, '2018-01-01', { paper: { kind: 'notice', pages: 1 }, note: null }, open),
    entry(2, '2018-02-01', { paper: { pages: 2 } }),
    entry(3, '2018-03-01', { paper: { pages: 3 }, note: { seen: true } }, closed),
    entry(4, '2018-04-01', {}, open),
  ],
};

describe('a case as of a day', () => {
  it('was not there before it began', () => {
    expect(recordAsOf(HISTORY, localDate('2017-12-31'))).toBeNull();
  });

  it('stands as its entries up to then made it', () => {
    expect(recordAsOf(HISTORY, localDate('2018-02-28'))).toMatchObject({
      case: { id: 'c', states: ['drafting'], closedOn: null, lawOn: '2018-01-01' },
      facts: { paper: { kind: 'notice', pages: 2 }, note: null },
      events: [{ seq: 1 }, { seq: 2 }],
    });
    expect(recordAsOf(HISTORY, localDate('2018-03-01'))).toMatchObject({
      case: { states: ['filed'], tags: ['closed'], closedOn: '2018-03-01', lawOn: '2018-02-15' },
      facts: { paper: { kind: 'notice', pages: 3 }, note: { seen: true } },
    });
  });

  it('is not closed any more when it was opened again', () => {
    expect(recordAsOf(HISTORY, localDate('2018-12-31'))?.case.closedOn).toBeNull();
  });
});

describe('what an entry changed', () => {
  it('is told member by member, and whole where a member is gone or it was no object', () => {
    const before = { paper: { kind: 'notice', pages: 1 }, note: null, same: { a: [1] } };
    expect(changedFacts(before, { ...before, paper: { kind: 'notice', pages: 2 } })).toEqual({
      paper: { pages: 2 },
    });
    expect(changedFacts(before, { ...before, paper: { kind: 'notice' } })).toEqual({
      paper: { kind: 'notice' },
    });
    expect(changedFacts(before, { ...before, note: { seen: true } })).toEqual({ note: { seen: true } });
    expect(changedFacts(before, { ...before, same: { a: [1] } })).toEqual({});
    expect(changedFacts(null, before)).toEqual(before);
  });
});
