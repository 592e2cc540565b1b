import { counting, entered, filled, lastYear } from '../../../test/support/report-form.js';

describe('filling a form', () => {
  it('counts what a measure counts, and keeps the entries', () => {
    const { cells } = filled({ count: counting({ received: 5 }) });
    expect(cells['t.new.total']).toEqual({
      value: 5,
      origin: 'journal',
      entries: [{ case: 'c1', seq: 4, on: '2022-03-01' }],
      enteredBy: null,
      sumOf: [],
    });
  });

  it('takes what a person entered, and keeps who and when', () => {
    const { cells } = filled({ supplied: entered({ 't.granted.natural': 3 }) });
    expect(cells['t.granted.natural']).toMatchObject({
      value: 3,
      origin: 'person',
      entries: [{ case: 'figures/1', seq: 1, on: '2023-01-05' }],
      enteredBy: { person: 'p1', name: '柳统计', at: '2023-01-05T02:00:00.000Z' },
    });
  });

  it('leaves blank what nobody knows, and asks for it', () => {
    const { cells, open } = filled({});
    expect(cells['t.granted.natural']).toMatchObject({ value: null, origin: 'unknown' });
    expect(open.find(({ at }) => at === 't.granted.natural')).toEqual({
      kind: 'cell',
      at: 't.granted.natural',
      message: '三(一)予以公开·自然人：空着，请填报；确实不知道的，填报为“不知道”',
    });
  });

  it('asks no more for what a person said to be unknown, and does not make a zero of it', () => {
    const { cells, open } = filled({ supplied: entered({ 't.granted.natural': null }) });
    expect(cells['t.granted.natural']).toMatchObject({ value: null, origin: 'person' });
    expect(open.some(({ at }) => at === 't.granted.natural')).toBe(false);
  });

  it('adds totals up from parts, totals of totals too, with the entries of their parts', () => {
    const { cells } = filled({
      supplied: entered({
        't.granted.natural': 1,
        't.granted.firm': 2,
        't.secret.natural': 0,
        't.secret.firm': 4,
        't.law.natural': 0,
        't.law.firm': 0,
      }),
    });
    expect(cells['t.sum.total']).toMatchObject({ value: 7, origin: 'sum' });
    expect(cells['t.sum.firm']).toMatchObject({
      value: 6,
      sumOf: ['t.granted.firm', 't.secret.firm', 't.law.firm'],
    });
    expect(cells['t.granted.total']?.entries.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('never adds up over a blank', () => {
    const { cells } = filled({ supplied: entered({ 't.granted.natural': 1 }) });
    expect(cells['t.granted.total']).toMatchObject({ value: null, origin: 'unknown' });
  });

  it('carries over what last year left open, from the same form only', () => {
    const before = { 't.after.natural': 2 };
    expect(filled({ previous: lastYear(before) }).cells['t.before.natural']).toMatchObject({
      value: 2,
      origin: 'previous',
    });
    expect(filled({ previous: lastYear(before, 'other') }).cells['t.before.natural']?.value).toBeNull();
  });

  it('reports a figure that the journal knows otherwise, and lets nobody overwrite it', () => {
    const { cells, open } = filled({
      count: counting({ received: 5 }),
      supplied: entered({ 't.new.total': 6 }),
    });
    expect(cells['t.new.total']?.value).toBe(5);
    expect(open.find(({ kind }) => kind === 'conflict')?.message).toBe(
      '一新收·总计：台账上是 5，填报的是 6，请核对后撤去其一',
    );
  });
});
