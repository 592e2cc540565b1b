import { reportFixture, shippedForms } from '../../../test/support/report-forms.js';
import type { Cell, FilledForm } from '../model/filled-form.js';
import { cellsOf } from '../model/form-cells.js';
import type { Validation } from '../model/validation.js';
import { readJson } from '../read/read-json.js';
import { validateReport } from './validate-report.js';

const forms = shippedForms();
const sectors = [
  { id: 'housing', words: ['住房', '房产'] },
  { id: 'education', words: ['教育'] },
];

function formOf(id: string) {
  const form = forms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

function report(name: string): FilledForm {
  const read = readJson(reportFixture(name), { forms, form: null });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.filled;
}

/** The report of 2020 with some cells otherwise. */
function otherwise(
  cells: Readonly<Record<string, number | string | null>>,
  base = report('report-2020.json'),
): FilledForm {
  const changed = Object.entries(cells).map(([address, value]): readonly [string, Cell] => [
    address,
    typeof value === 'string' ? { value: null, raw: value } : { value },
  ]);
  return { ...base, cells: { ...base.cells, ...Object.fromEntries(changed) } };
}

function validated(filled: FilledForm, previous: FilledForm | null = null): Validation {
  return validateReport(filled, { form: formOf(filled.form), forms, sectors }, previous);
}

function codes(validation: Validation): readonly string[] {
  return validation.findings.map(({ code }) => code);
}

function finding(validation: Validation, code: string) {
  return validation.findings.find((one) => one.code === code);
}

/** A report in the form of 2021 with every cell 0. */
function zeros(year: number, cells: Readonly<Record<string, number | null>> = {}): FilledForm {
  const blank = cellsOf(formOf('report-2021'), null).map(({ address }) => [address, { value: 0 }] as const);
  const base: FilledForm = {
    form: 'report-2021',
    variant: null,
    organ: { id: null, name: '某市住房局' },
    year,
    cells: Object.fromEntries(blank),
    sections: {},
  };
  return otherwise(cells, base);
}

describe('arithmetic', () => {
  it('of a column that does not balance fails at that column, with both sides told', () => {
    const found = validated(otherwise({ 't3.carry-out.charity': 0, 't3.carry-out.total': 0 }));
    const result = found.results.find(({ id }) => id === 't3-a');
    expect(result?.assessed.filter(({ verdict }) => verdict === 'fail').map(({ at }) => at)).toEqual([
      'charity',
      'total',
    ]);
    expect(found.holds).toBe(false);
    expect(found.findings.find(({ severity }) => severity === 'error')?.message).toBe(
      '“社会公益组织”列：本年新收政府信息公开申请数量·社会公益组织 1＋上年结转政府信息公开申请数量·社会公益组织 0（合计 1） 应等于 总计·社会公益组织 0＋结转下年度继续办理·社会公益组织 0（合计 0）。表上印明：第一项加第二项之和，等于第三项加第四项之和',
    );
  });

  it('of a row that does not add up fails at that row', () => {
    const found = validated(
      otherwise({ 't3.partial.total': 2, 't3.results-total.total': 11, 't3.carry-out.total': 0 }),
    );
    const failed = found.results
      .find(({ id }) => id === 't3-c')
      ?.assessed.filter(({ verdict }) => verdict === 'fail');
    expect(failed?.map(({ at }) => at)).toEqual(['partial', 'results-total', 'carry-out']);
  });

  it('over a blank cell is not assessable, and the blank is listed', () => {
    const found = validated(otherwise({ 't3.partial.natural': null }));
    const result = found.results.find(({ id }) => id === 't3-b');
    expect([result?.verdict, result?.missing]).toEqual(['not-assessable', ['t3.partial.natural']]);
    expect(finding(found, 'cells-blank')?.where.cells).toEqual(['t3.partial.natural']);
  });
});

describe('years', () => {
  it('carry over: what came from last year is what last year left', () => {
    const last = zeros(2022, {
      't3.new.natural': 3,
      't3.new.total': 3,
      't3.carry-out.natural': 3,
      't3.carry-out.total': 3,
    });
    const kept = zeros(2023, {
      't3.carried-in.natural': 3,
      't3.carried-in.total': 3,
      't3.granted.natural': 3,
      't3.granted.total': 3,
      't3.results-total.natural': 3,
      't3.results-total.total': 3,
    });
    expect(validated(kept, last).results.find(({ id }) => id === 't3-e')?.verdict).toBe('pass');
    const lost = validated(zeros(2023), last);
    expect(lost.results.find(({ id }) => id === 't3-e')?.verdict).toBe('fail');
    const alone = validated(kept).results.find(({ id }) => id === 't3-e');
    expect([alone?.verdict, alone?.missing.includes('previous:t3.carry-out.natural')]).toEqual([
      'not-assessable',
      true,
    ]);
  });

  it('keep documents in force: last year’s, and the new ones, less the repealed', () => {
    const last = zeros(2022, { 't2-1.normative.valid': 40 });
    const right = { 't2-1.normative.made': 5, 't2-1.normative.repealed': 3, 't2-1.normative.valid': 42 };
    const of = (cells: Readonly<Record<string, number>>) =>
      validated(zeros(2023, cells), last).results.find(({ id }) => id === 't2-b')?.verdict;
    expect([of(right), of({ ...right, 't2-1.normative.valid': 45 })]).toEqual(['pass', 'fail']);
  });

  it('are not compared with a report of another year', () => {
    const found = validated(zeros(2023), zeros(2020));
    expect(finding(found, 'previous-of-other-year')?.cure).toBe('请提供 2022 年度的报告');
    expect(found.results.find(({ id }) => id === 't3-e')?.verdict).toBe('not-assessable');
  });

  it('have their own form', () => {
    expect(codes(validated(zeros(2021)))).toEqual([]);
    const found = validated({ ...zeros(2021), year: 2020 });
    expect(finding(found, 'wrong-form')?.cure).toContain('report-2019');
    expect(found.holds).toBe(false);
  });
});

describe('cells', () => {
  it.each([
    ['t2-5.licensing.delta', '减4', '请填 -4'],
    ['t2-5.licensing.decisions', '/', '没有的填 0，不要用斜线、横线或文字代替'],
    ['t2-5.licensing.decisions', '—', '没有的填 0，不要用斜线、横线或文字代替'],
    ['t2-5.licensing.decisions', '减4', '本格是数量，不能为负；请核对后填写'],
    ['t2-5.licensing.decisions', '约三十', '请只填数字'],
  ])('%s with “%s” holds no number: %s', (address, raw, cure) => {
    const found = finding(validated(otherwise({ [address]: raw })), 'cell-not-a-number');
    expect(found).toMatchObject({ cure, where: { cells: [address], quotes: [raw] } });
  });

  it('hold whole numbers that are not below 0, where things are counted', () => {
    const found = validated(otherwise({ 't2-5.licensing.decisions': 2.5, 't2-6.penalty.decisions': -1 }));
    expect(
      found.findings.filter(({ code }) => code === 'wrong-kind-of-number').map(({ where }) => where.cells),
    ).toEqual([['t2-5.licensing.decisions'], ['t2-6.penalty.decisions']]);
  });

  it('that hold the digits of one number are told when putting them together repairs the total', () => {
    const found = validated(
      zeros(2023, {
        't3.new.natural': 1,
        't3.new.commercial': 2,
        't3.new.total': 12,
        't3.carry-out.total': 12,
        't3.carry-out.natural': 12,
      }),
    );
    expect(finding(found, 'split-digits')?.where.cells).toEqual(['t3.new.natural', 't3.new.commercial']);
  });

  it('that are all blank in one table are one finding', () => {
    const found = validated(zeros(2023, { 't2-8.admin-fee.fee-amount': null }));
    expect(found.findings.map(({ code, where }) => [code, where.cells])).toEqual([
      ['table-blank', ['t2-8.admin-fee.fee-amount']],
    ]);
  });
});

describe('text', () => {
  const withText = (text: string, year = 2023, cells = {}): FilledForm => ({
    ...zeros(year, cells),
    sections: {
      overview: text,
      proactive: '有',
      applications: '有',
      remedies: '有',
      problems: '有',
      others: '有',
    },
  });

  it('is held against the table', () => {
    const found = validated(withText('全年收到政府信息公开申请3件。'));
    expect(finding(found, 'told-otherwise')).toMatchObject({
      where: { cells: ['t3.new.total'], section: 'overview', quotes: ['收到政府信息公开申请3件'] },
    });
    expect(
      codes(
        validated(
          withText('未发生行政复议、行政诉讼。', 2023, {
            't4.cases.review-total': 1,
            't4.cases.review-pending': 1,
          }),
        ),
      ),
    ).toEqual(['told-otherwise']);
  });

  it('with parts that are more than their whole is wrong, and with fewer it says nothing', () => {
    const more = validated(withText('公开信息10条，其中网站8条，微信5条。'));
    expect(finding(more, 'text-sum-wrong')?.message).toBe('其中各项 8＋5，合计 13，多于总数 10');
    expect(codes(validated(withText('公开信息10条，其中网站3条，微信5条。')))).toEqual([]);
    const told = validated(withText('网站8条，微信5条，合计12条。'));
    expect(finding(told, 'text-sum-wrong')?.message).toBe('各项 8＋5，合计应为 13，写的是 12');
  });

  it('with a difference that is none is wrong', () => {
    const found = validated(withText('受理100件，较上年80件增加30件，增长37.5%。'));
    expect(codes(found)).toEqual(['difference-wrong']);
  });

  it('that repeats last year’s is told with the share that it repeats', () => {
    const words = Array.from(
      { length: 60 },
      (_, index) =>
        `第${'甲乙丙丁戊己庚辛壬癸'[index % 10]}项工作由${'东南西北中'[index % 5]}组承办${'子丑寅卯辰巳午未申酉戌亥'[index % 12]}处`,
    ).join('，');
    const found = validated(withText(`2023年${words}。`), withText(`2022年${words}。`, 2022));
    expect(finding(found, 'text-repeats-last-year')?.message).toContain('相似度 100%');
    expect(codes(validated(withText(`2023年${words}。`), zeros(2022)))).toEqual([]);
  });

  it('that speaks of another line of work as its own is told; a mere mention is not', () => {
    expect(
      finding(validated(withText('提高全社会对教育工作的知情权。')), 'other-organ-in-text')?.where.quotes,
    ).toEqual(['对教育工作的知情权']);
    expect(codes(validated(withText('会同教育局、民政局办理，加强宣传教育工作。')))).toEqual([]);
  });

  it('lacks a section that the form asks for', () => {
    const { problems: _problems, ...sections } = withText('有').sections;
    expect(finding(validated({ ...zeros(2023), sections }), 'sections-missing')?.message).toBe(
      '没有找到这些部分：五、存在的主要问题及改进情况',
    );
  });
});
