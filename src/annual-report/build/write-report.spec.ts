import { counting, entered, lastYear, written } from '../../../test/support/report-form.js';
import { finishReport } from './finish-report.js';

const textsOf = (report: ReturnType<typeof written>, section = 0): readonly string[] =>
  report.sections[section]?.paragraphs.map(({ text }) => text) ?? [];

describe('writing a report', () => {
  it('drafts sentences from figures, with the change against last year', () => {
    const report = written({
      count: counting({ received: 5 }),
      previous: lastYear({ 't.new.total': 3 }),
    });
    expect(textsOf(report)[0]).toBe('收到申请5件（比上年增加2）。');
  });

  it('leaves the change out where last year is unknown', () => {
    expect(textsOf(written({ count: counting({ received: 5 }) }))[0]).toBe('收到申请5件。');
  });

  it('says in words that there was nothing', () => {
    expect(textsOf(written({ count: counting({ received: 0 }) }))[0]).toBe('没有收到申请。');
  });

  it('drafts nothing from an unknown figure: the sentence is left out, or a person is asked', () => {
    expect(textsOf(written({}))).toEqual(['【请填写：国家秘密的件数】']);
  });

  it('leaves problems and measures to people', () => {
    expect(textsOf(written({}), 1)).toEqual(['【请填写：主要问题】']);
    expect(textsOf(written({}, { problems: '一是慢。\n\n二是少。' }), 1)).toEqual(['一是慢。', '二是少。']);
  });

  it('takes a whole section as somebody wrote it', () => {
    const [section] = written({ count: counting({ received: 5 }) }, { one: '全部由人写。' }).sections;
    expect(section?.paragraphs).toEqual([
      { id: 'one', at: 'one', ask: null, kind: 'person', text: '全部由人写。' },
    ]);
  });

  it('lays the table out with spanning heads above and beside', () => {
    const table = written({}).sections[0]?.tables[0];
    expect(table?.head.map((row) => row.map(({ text, columns, rows }) => [text, columns, rows]))).toEqual([
      [
        ['统计指标', 3, 2],
        ['自然人', 1, 2],
        ['组织', 1, 1],
        ['总计', 1, 2],
      ],
      [['企业', 1, 1]],
    ]);
    expect(
      table?.body.map((row) =>
        row.filter(({ cell }) => cell === null).map(({ text, columns, rows }) => [text, columns, rows]),
      ),
    ).toEqual([
      [['一、新收', 3, 1]],
      [['二、上年结转', 3, 1]],
      [
        ['三、结果', 1, 4],
        ['（一）予以公开', 2, 1],
      ],
      [
        ['（二）不予公开', 1, 2],
        ['1.国家秘密', 1, 1],
      ],
      [['2.法律禁止', 1, 1]],
      [['（三）总计', 2, 1]],
      [['四、结转下年', 3, 1]],
    ]);
  });

  it('compares with last year, blank where one of both is unknown', () => {
    const report = written({
      count: counting({ received: 5 }),
      previous: lastYear({ 't.new.total': 7, 't.sum.total': 1 }),
    });
    expect(report.comparison?.rows.map(({ now, before, difference }) => [now, before, difference])).toEqual([
      [5, 7, -2],
      [null, 1, null],
    ]);
  });

  it('draws only what is known, and tells the same in words', () => {
    const report = written({ count: counting({ received: 5 }), previous: lastYear({ 't.new.total': 7 }) });
    expect(report.sections[0]?.charts[0]).toMatchObject({
      bars: [{ cell: 't.new.total', label: '新收', now: 5, before: 7 }],
      alternative: '图：办理结果。新收 5 件（上年 7 件）。',
    });
  });

  it('cannot be finished while anything is open, and says all of it', () => {
    const finished = finishReport(written({ count: counting({ received: 5 }) }));
    if (finished.ok) throw new Error('a report with blanks was finished');
    const codes = finished.error.map(({ code }) => code);
    expect(codes.filter((code) => code === 'report-text-open')).toHaveLength(2);
    expect(codes.filter((code) => code === 'report-cell-blank')).toHaveLength(20);
    expect(finished.error[0]?.message).toBe('年度报告还不能定稿：一、情况：【请填写：国家秘密的件数】');
  });

  it('is finished when people have written and entered everything', () => {
    const rows = ['new', 'before', 'granted', 'secret', 'law', 'after'];
    const all = Object.fromEntries(
      rows.flatMap((row) => [
        [`t.${row}.natural`, 1],
        [`t.${row}.firm`, 0],
      ]),
    );
    const report = written({ supplied: entered(all) }, { problems: '没有问题是不可能的。' });
    expect(report.open).toEqual([]);
    expect(finishReport(report).ok).toBe(true);
  });
});
