import { shippedForm } from '../support/report-forms.js';
import type { FilledForm } from '../../src/annual-report/model/filled-form.js';
import { deadlineFindings } from '../../src/annual-report/validate/deadline.js';
import { passagesOf } from '../../src/annual-report/validate/narrative/text.js';

const FORMS = ['stat-2014', 'report-2019', 'report-2021'].map(shippedForm);

function found(
  name: string,
  year: number,
  sections: Readonly<Record<string, string>>,
  formId = 'report-2021',
) {
  const form = shippedForm(formId);
  const filled: FilledForm = {
    form: formId,
    variant: null,
    organ: { id: null, name },
    year,
    cells: {},
    sections,
  };
  return deadlineFindings(filled, form, passagesOf(filled, form), FORMS);
}

describe('the day on which a report is published', () => {
  it('of a department is 31 January at the latest (条例 第四十九条第一款)', () => {
    expect(found('某市住房局', 2022, { others: '没有。\n2023年1月31日' })).toEqual([]);
    const [late] = found('某市住房局', 2022, { others: '没有。\n2023年2月1日' });
    expect(late).toMatchObject({
      code: 'published-late',
      severity: 'warning',
      clause: ['gwy-ling-711#49.1'],
      where: { section: 'others', quotes: ['2023年2月1日'] },
    });
    expect(late?.message).toContain('2023-02-01，晚于 2023-01-31');
  });

  it('of a government is 31 March at the latest (条例 第四十九条第二款)', () => {
    expect(found('某市人民政府', 2022, { others: '2023年3月31日' })).toEqual([]);
    expect(found('某市人民政府', 2022, { others: '2023年4月1日' }).map(({ clause }) => clause)).toEqual([
      ['gwy-ling-711#49.2'],
    ]);
  });

  it('is read from 发布日期 before the date that ends the text', () => {
    const told = found('某市住房局', 2022, { overview: '发布日期：2023-02-20', others: '2023年1月20日' });
    expect(told.map(({ where }) => where.quotes)).toEqual([['2023-02-20']]);
  });

  it('is not judged where it is not told, or told only inside a sentence', () => {
    expect(found('某市住房局', 2022, { others: '会议于2023年5月1日召开。' })).toEqual([]);
    expect(found('某市住房局', 2022, {})).toEqual([]);
  });

  it('is not judged by a date that was not law yet: the article of 2008 is not established', () => {
    expect(found('某市住房局', 2015, { 'fill-date': '2016年5月1日' }, 'stat-2014')).toEqual([]);
    expect(found('某市住房局', 2019, { 'fill-date': '2020年5月1日' }, 'stat-2014')).toHaveLength(1);
  });
});
