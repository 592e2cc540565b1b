import type { Count, EntryRef } from '../../src/figures/index.js';
import { clauseRef, instant, localDate } from '../../src/kernel/index.js';
import {
  fillForm,
  type EnteredFigure,
  type Filling,
  type Sources,
} from '../../src/annual-report/build/fill-form.js';
import { writeReport } from '../../src/annual-report/build/write-report.js';
import type { AnnualReport } from '../../src/annual-report/build/report.js';
import type { FilledForm } from '../../src/annual-report/model/filled-form.js';
import { parseForm } from '../../src/policy/loader/parse-form.js';
import type { StatisticalForm } from '../../src/policy/index.js';

const column = (id: string, label: string, group?: string) => ({
  id,
  label,
  type: 'count' as const,
  ...(group === undefined ? {} : { group }),
});

/** A form small enough to reckon by hand: two rows and their total, carried from year to year. */
export const FORM: StatisticalForm = parseForm(
  {
    id: 'small',
    label: '小表',
    clause: [clauseRef('law#1')],
    years: { from: 2020, to: null },
    sections: [
      { id: 'one', label: '一、情况' },
      { id: 'two', label: '二、问题' },
    ],
    tables: [
      {
        id: 't',
        label: '申请表',
        columns: [column('natural', '自然人'), column('firm', '企业', '组织'), column('total', '总计')],
        rows: [
          { id: 'new', no: '一', label: '新收' },
          { id: 'before', no: '二', label: '上年结转' },
          { id: 'granted', no: '三(一)', label: '予以公开' },
          { id: 'secret', no: '三(二)1', label: '国家秘密', group: '不予公开' },
          { id: 'law', no: '三(二)2', label: '法律禁止', group: '不予公开' },
          { id: 'sum', no: '三(三)', label: '总计' },
          { id: 'after', no: '四', label: '结转下年' },
        ],
        measures: { 'new.total': 'received', 'new.natural': 'received-natural' },
        constraints: [
          {
            id: 'rows',
            op: 'eq',
            each: 'column',
            left: ['sum'],
            right: ['granted', 'secret', 'law'],
            severity: 'error',
            why: '分项之和',
          },
          {
            id: 'columns',
            op: 'eq',
            each: 'row',
            left: ['total'],
            right: ['natural', 'firm'],
            severity: 'error',
            why: '分项之和',
          },
          {
            id: 'carried',
            op: 'previous',
            each: 'column',
            left: ['before'],
            right: ['after'],
            severity: 'error',
            why: '结转',
          },
        ],
      },
    ],
    writing: {
      title: '{organ}{year}年报告',
      tables: { t: 'one' },
      headings: { t: { 三: '三、结果' } },
      drafts: [
        {
          id: 'received',
          section: 'one',
          some: 't.new.total',
          say: '收到申请{t.new.total}件{t.new.total±}。',
        },
        { id: 'none', section: 'one', zero: 't.new.total', say: '没有收到申请。' },
        { id: 'granted', section: 'one', say: '予以公开{t.granted.total}件。' },
        { id: 'secret', section: 'one', say: '国家秘密{t.secret.total}件。', ask: '国家秘密的件数' },
        { id: 'problems', section: 'two', ask: '主要问题' },
      ],
      charts: [
        {
          id: 'chart',
          section: 'one',
          label: '办理结果',
          unit: '件',
          cells: ['t.new.total', 't.granted.total'],
        },
      ],
      compare: ['t.new.total', 't.sum.total'],
    },
  },
  { file: 'small.yaml', value: null, at: () => ({ file: 'small.yaml', line: 1, column: 1 }) },
).form;

const ENTRY: EntryRef = { case: 'c1', seq: 4, on: localDate('2022-03-01') };

/** What the journal knows: so many by measure. */
export function counting(values: Readonly<Record<string, number>>): Count {
  return (measure) => {
    const value = values[measure] ?? null;
    return { value, entries: value === null ? [] : [ENTRY] };
  };
}

/** Figures that one person entered, by address. */
export function entered(values: Readonly<Record<string, number | null>>): ReadonlyMap<string, EnteredFigure> {
  return new Map(
    Object.entries(values).map(([address, value], index) => [
      address,
      {
        id: `figures/${index + 1}`,
        seq: index + 1,
        value,
        person: 'p1',
        at: instant('2023-01-05T02:00:00.000Z'),
      },
    ]),
  );
}

/** Last year's report in the same form. */
export function lastYear(values: Readonly<Record<string, number>>, form = 'small'): FilledForm {
  const cells = Object.fromEntries(Object.entries(values).map(([address, value]) => [address, { value }]));
  return { form, variant: null, organ: { id: 'o', name: '某局' }, year: 2021, cells, sections: {} };
}

/** Fills the form for 2022. */
export function filled(sources: Partial<Sources>): Filling {
  return fillForm(FORM, null, {
    scope: { organ: 'o', division: null, from: localDate('2022-01-01'), to: localDate('2022-12-31') },
    count: counting({}),
    supplied: new Map(),
    previous: null,
    nameOf: () => '柳统计',
    ...sources,
  });
}

/** Writes the report of 2022. */
export function written(
  sources: Partial<Sources>,
  texts: Readonly<Record<string, string>> = {},
  form = FORM,
): AnnualReport {
  const filling = filled(sources);
  const previous = sources.previous ?? null;
  return writeReport({
    form,
    variant: null,
    organ: { id: 'o', name: '某局' },
    year: 2022,
    filling,
    previous,
    texts,
  });
}
