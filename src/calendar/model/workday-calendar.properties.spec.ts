import { join } from 'node:path';
import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '../../kernel/index.js';
import { loadCalendar } from '../load/load-calendar.js';
import { deadlineLedger } from './deadline-ledger.js';

const loaded = loadCalendar(join(__dirname, '../../../policies/calendars/cn'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const calendar = loaded.value;

/** Days from which a term of 200 working days neither begins nor ends outside the notices. */
const inner = fc.integer({ min: 400, max: 4300 }).map((days) => addDays(localDate('2014-01-01'), days));
const term = fc.integer({ min: 1, max: 100 });

function value<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error('outside the notices');
  return result.value;
}
const add = (from: LocalDate, n: number): LocalDate => value(calendar.addWorkingDays(from, n));
const isWorked = (date: LocalDate): boolean => value(calendar.workingDayFrom(date)) === date;

describe('working days, whatever the start and the term', () => {
  it('come back: subtracting what was added to a working day gives that day', () => {
    fc.assert(
      fc.property(inner, term, (date, n) => {
        const from = value(calendar.workingDayFrom(date));
        expect(calendar.subtractWorkingDays(add(from, n), n)).toEqual({ ok: true, value: from });
      }),
    );
  });

  it('never end earlier for a later start or a longer term', () => {
    fc.assert(
      fc.property(inner, fc.nat(60), term, fc.nat(20), (from, later, n, longer) => {
        expect(add(addDays(from, later), n) >= add(from, n)).toBe(true);
        expect(add(from, n + longer + 1) > add(from, n)).toBe(true);
      }),
    );
  });

  it('add up: two terms one after the other are one term of both', () => {
    fc.assert(
      fc.property(inner, term, term, (from, a, b) => expect(add(add(from, a), b)).toBe(add(from, a + b))),
    );
  });

  it('are as many between as were added, and end on a day that is worked', () => {
    fc.assert(
      fc.property(inner, term, (from, n) => {
        expect(calendar.workingDaysBetween(from, add(from, n))).toEqual({ ok: true, value: n });
        expect(isWorked(add(from, n))).toBe(true);
      }),
    );
  });

  it('have run by the day when one acted in time, and not when one acts a working day later', () => {
    fc.assert(
      fc.property(inner, term, (on, n) => {
        const act = value(calendar.actBy(on, n));
        expect(isWorked(act)).toBe(true);
        expect(add(act, n) <= on).toBe(true);
        expect(add(add(act, 1), n) > on).toBe(true);
      }),
    );
  });
});

describe('a deadline ledger, whatever the start, the term and the stops', () => {
  const stop = fc.tuple(fc.nat(60), fc.nat(20));

  it('counts exactly the term, on consecutive days, and ends where the calendar says when nothing stops', () => {
    fc.assert(
      fc.property(inner, term, (from, amount) => {
        const ledger = value(
          deadlineLedger(calendar, { from, amount, unit: 'wd', stops: [], rollForward: false }),
        );
        expect(ledger.dueOn).toBe(add(from, amount));
        expect(ledger.days.at(-1)?.count).toBe(amount);
        expect(ledger.days.map(({ date }) => date)).toEqual(
          ledger.days.map((_, index) => addDays(from, index)),
        );
      }),
    );
  });

  it('is put off by exactly the working days that were stopped', () => {
    fc.assert(
      fc.property(inner, fc.integer({ min: 1, max: 40 }), stop, (start, amount, [after, length]) => {
        const from = addDays(start, after);
        const stops = [{ from, to: addDays(from, length), clause: null, label: '征求第三方意见' }];
        const ledger = value(
          deadlineLedger(calendar, { from: start, amount, unit: 'wd', stops, rollForward: false }),
        );
        const counted = ledger.days.filter(({ count }) => count !== null);
        const stopped = ledger.days.filter(({ kind, date }) => kind === 'stopped' && isWorked(date));
        expect(counted).toHaveLength(amount);
        expect(ledger.dueOn).toBe(add(start, amount + stopped.length));
      }),
    );
  });
});
