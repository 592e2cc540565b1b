import { shippedForms } from '../../../test/support/report-forms.js';
import { localDate, type Refusal } from '../../kernel/index.js';
import type { FilledForm } from '../model/filled-form.js';
import { readReport } from './read-report.js';
import type { ReadReport, ReadRequest } from './read-request.js';

const forms = shippedForms();
const ON = localDate('2026-03-01');

async function read(html: string, request: Partial<ReadRequest> = {}): Promise<ReadReport> {
  const result = await readReport('年报.html', Buffer.from(html), { forms, form: null, ...request }, ON);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function refusal(name: string, content: string | Uint8Array): Promise<Refusal | undefined> {
  const result = await readReport(name, Buffer.from(content), { forms, form: null }, ON);
  return result.ok ? undefined : result.error[0];
}

function figures({ cells }: FilledForm): Readonly<Record<string, number | string | null>> {
  return Object.fromEntries(
    Object.entries(cells).map(([address, { value, raw }]) => [address, value ?? raw ?? null]),
  );
}

const TITLE = '<h1>某市住房局2020年政府信息公开工作年度报告</h1>';
/** Printed as offices print it: article and heads merged, heads broken off, blanks and remarks in labels. */
const ARTICLE_20 = `<table>
  <tr><td colspan="4">第二十条第（一）项</td></tr>
  <tr><td>信息内容</td><td>本年新<br>制作数量</td><td>本年新</td><td>对外公开总数量</td></tr>
  <tr><td>规 章</td><td>0</td><td>0</td><td>0</td></tr>
  <tr><td>规范性文件</td><td>2</td><td>1</td><td>90</td></tr>
  <tr><td colspan="4">第二十条第（五）项</td></tr>
  <tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>
  <tr><td>行政许可</td><td>10</td><td>减4</td><td>７５２１</td></tr>
  <tr><td>其他对外管理服务事项</td><td>15</td><td>0</td><td>/</td></tr>
  <tr><td colspan="4">第二十条第（六）项</td></tr>
  <tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>
  <tr><td>行政处罚</td><td>3</td><td>0</td><td>1,086</td></tr>
  <tr><td>行政强制</td><td>0</td><td>0</td><td></td></tr>
</table>`;
const REMEDIES = `<table>
  <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
  <tr>${['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label) => `<td rowspan="2">${label}</td>`).join('')}
    <td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
  <tr>${'结果维持 结果纠正 其他结果 尚未审结 总计 '
    .repeat(2)
    .trim()
    .split(' ')
    .map((label) => `<td>${label}</td>`)
    .join('')}</tr>
  <tr>${[1, 0, 0, 2, 3, 4, 0, 0, 0, 4, 0, 5, 0, 0, 5].map((one) => `<td><p>${one}</p></td>`).join('')}</tr>
</table>`;

describe('tables of a page', () => {
  it('are found by their labels, whatever is merged, broken off or remarked', async () => {
    const { filled } = await read(`${TITLE}<p>一、总体情况</p>${ARTICLE_20}`);
    expect([filled.form, filled.year, filled.organ.name]).toEqual(['report-2019', 2020, '某市住房局']);
    expect(figures(filled)).toEqual({
      't2-1.regulations.made': 0,
      't2-1.regulations.newly-public': 0,
      't2-1.regulations.public-total': 0,
      't2-1.normative.made': 2,
      't2-1.normative.newly-public': 1,
      't2-1.normative.public-total': 90,
      't2-5.licensing.items-prev': 10,
      't2-5.licensing.delta': '减4',
      't2-5.licensing.decisions': 7521,
      't2-5.other-services.items-prev': 15,
      't2-5.other-services.delta': 0,
      't2-5.other-services.decisions': '/',
      't2-6.penalty.items-prev': 3,
      't2-6.penalty.delta': 0,
      't2-6.penalty.decisions': 1086,
      't2-6.coercion.items-prev': 0,
      't2-6.coercion.delta': 0,
      't2-6.coercion.decisions': null,
    });
  });

  it('with three floors of heads and no label before their only row are read by the lowest', async () => {
    const { filled } = await read(`${TITLE}${REMEDIES}`, { form: 'report-2019' });
    const found = Object.entries(figures(filled)).filter(([, value]) => value !== 0);
    expect(found).toEqual([
      ['t4.cases.review-upheld', 1],
      ['t4.cases.review-pending', 2],
      ['t4.cases.review-total', 3],
      ['t4.cases.lit-direct-upheld', 4],
      ['t4.cases.lit-direct-total', 4],
      ['t4.cases.lit-after-corrected', 5],
      ['t4.cases.lit-after-total', 5],
    ]);
  });

  it('tell labels apart that a form has twice, by what stands before them', async () => {
    const rows = forms.find(({ id }) => id === 'stat-2014')?.tables[0]?.rows ?? [];
    const values: Readonly<Record<string, number>> = {
      'rv-corrected': 2,
      'rv-other': 1,
      'lt-corrected': 3,
      'lt-other': 0,
    };
    const table = rows
      .filter(({ variant }) => variant !== 'shandong-2017')
      .map(({ id, label }) => `<tr><td>${label}</td><td>件</td><td>${values[id] ?? ''}</td></tr>`)
      .join('');
    const head = '<tr><td>统 计 指 标</td><td>单位</td><td>统计数</td></tr>';
    const { filled } = await read(
      `<p>某市住房局2015年政府信息公开工作年度报告</p><table>${head}${table}</table>`,
    );
    expect([filled.form, filled.variant]).toEqual(['stat-2014', 'base-only']);
    expect(Object.entries(figures(filled)).filter(([, value]) => value !== null)).toEqual([
      ['stat.rv-corrected.value', 2],
      ['stat.rv-other.value', 1],
      ['stat.lt-corrected.value', 3],
      ['stat.lt-other.value', 0],
    ]);
  });

  it('inside a table that only lays out the page are read, and the words beside them are text', async () => {
    const { filled } = await read(
      `<table><tr><td><p>${TITLE}</p><p>一、总体情况</p><p>写了一些。</p>${ARTICLE_20}</td></tr></table>`,
    );
    expect(filled.cells['t2-1.normative.made']).toEqual({ value: 2 });
    expect(filled.sections['overview']).toBe('一、总体情况\n写了一些。');
  });
});

describe('what is not read', () => {
  it.each([
    ['a.doc', 'x', 'report-file-refused'],
    ['a.pdf', '%PDF-1.7', 'report-file-refused'],
    ['年报', 'x', 'report-file-refused'],
    ['a.html', '', 'file-empty'],
    ['a.html', '<p> </p>', 'report-empty'],
    ['a.html', '<p>没有标题</p>', 'report-year-unknown'],
    ['a.html', '机密★10年', 'classification-mark-found'],
    ['a.json', '{"form": "report-2021"', 'report-json-damaged'],
    ['a.json', '['.repeat(200_000), 'report-json-damaged'],
    ['a.json', '{"form": "report-1999", "cells": {}}', 'report-form-unknown'],
    [
      'a.json',
      '{"form":"report-2021","year":2023,"organ":{"name":"某局"},"cells":{"t9.a.b":{"value":1}}}',
      'report-cell-unknown',
    ],
    [
      'a.json',
      '{"form":"report-2021","year":2023,"organ":{"name":"某局"},"cells":{"t3.new.total":{"value":"1"}}}',
      'report-json-cell',
    ],
    ['a.html', `${'<div>'.repeat(5000)}某局2020年政府信息公开工作年度报告`, 'report-too-complex'],
    [
      'a.html',
      `<table>${`<tr>${'<td rowspan=100 colspan=100>1</td>'.repeat(9)}</tr>`.repeat(9)}</table>`,
      'report-too-complex',
    ],
    [
      'a.html',
      `<p>某局2020年</p><table>${'<tr><td>其他</td></tr>'.repeat(2001)}</table>`,
      'report-too-complex',
    ],
    ['a.html', '<b></b>'.repeat(200_001), 'report-too-complex'],
  ])('%s, case %#, is refused', async (name, content, code) => {
    const refused = await refusal(name, content);
    expect(refused?.code).toBe(code);
    expect(refused?.cure).not.toBe('');
  });

  it('scripts, styles and frames of a page are no words', async () => {
    const { filled } = await read(
      `${TITLE}<p>一、总体情况</p><script>document.write('3')</script><style>p{}</style><p>好。</p>`,
    );
    expect(filled.sections['overview']).toBe('一、总体情况\n好。');
  });
});
