import { reportFixture, shippedForms } from '../../../test/support/report-forms.js';
import type { Validation, Verdict } from '../model/validation.js';
import { readJson } from '../read/read-json.js';
import { loadSectors } from '../sectors.js';
import { validateReport } from './validate-report.js';

const forms = shippedForms();
const sectors = loadSectors();

/** Validates a report that an agency really published: its figures, and the sentences of its text that bear on them. */
function validated(name: string): Validation {
  const read = readJson(reportFixture(name), { forms, form: null });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const form = forms.find(({ id }) => id === read.value.filled.form);
  if (form === undefined) throw new Error(`no form ${read.value.filled.form}`);
  return validateReport(read.value.filled, { form, forms, sectors }, null);
}

function told({ findings }: Validation): readonly (readonly [string, string, number])[] {
  return findings.map(({ code, severity, where }) => [code, severity, where.cells.length] as const);
}

function withVerdict({ results }: Validation, verdict: Verdict): readonly string[] {
  return results
    .filter((result) => result.verdict === verdict)
    .map(({ table, id }) => (table === null ? id : `${table}.${id}`));
}

describe('the statistics of 2015, all 58 rows filled', () => {
  const found = validated('statistics-2015.json');

  it('hold: all twenty constraints are assessable and pass', () => {
    expect([found.holds, found.cells, found.variant]).toEqual([true, { all: 58, filled: 58 }, 'base-only']);
    expect(withVerdict(found, 'pass')).toHaveLength(20);
    expect(found.results).toHaveLength(20);
  });

  it('bear three flags, and nothing else', () => {
    expect(told(found)).toEqual([
      ['figures-implausible', 'warning', 6],
      ['told-but-zero', 'warning', 1],
      ['date-unreadable', 'warning', 0],
    ]);
    const [channels, meetings, date] = found.findings;
    expect(channels?.where.cells[0]).toBe('stat.pd-total.value');
    expect(channels?.message).toContain('合计 792');
    expect(meetings?.where).toEqual({
      cells: ['stat.mt-meetings.value'],
      section: '一、2015年政府信息公开工作开展情况',
      quotes: ['召开了信息公开工作会议', '召开了全市住房保障信息公开座谈会'],
    });
    expect(date?.message).toBe('填报日期“2016115”不是完整的日期，可以读作 2016-01-15 或 2016-11-05');
    expect(date?.clause).toEqual(['gbf-2014-32#form']);
  });
});

describe('the report of 2020', () => {
  const found = validated('report-2020.json');

  it('holds: every identity passes, and what needs the year before is left open', () => {
    expect([found.holds, found.cells]).toEqual([true, { all: 198, filled: 198 }]);
    expect(withVerdict(found, 'fail')).toEqual(['t2-1.t2-b']);
    expect(withVerdict(found, 'not-assessable')).toEqual([
      't2-5.t2-d',
      't2-6.t2-d',
      't2-8.t2-d',
      't3.t3-e',
      't4.t4-c',
    ]);
    const applications = found.results.find(({ id }) => id === 't3-a');
    expect(applications?.assessed.map(({ at, verdict }) => `${at} ${verdict}`)).toEqual([
      'natural pass',
      'commercial pass',
      'research pass',
      'charity pass',
      'legal-service pass',
      'other-org pass',
      'total pass',
    ]);
  });

  it('has three findings, and nothing else', () => {
    expect(told(found)).toEqual([
      ['unit-missing', 'warning', 1],
      ['constraint-fails', 'warning', 2],
      ['percentage-wrong', 'warning', 0],
    ]);
    const [unit, normative, percentage] = found.findings;
    expect(unit?.where).toMatchObject({ cells: ['t2-9.procurement.amount'], quotes: ['280232.58'] });
    expect(normative?.where.cells).toEqual(['t2-1.normative.newly-public', 't2-1.normative.made']);
    expect(normative?.message).toContain('本年新公开数量 0 应不小于 规范性文件·本年新制作数量 2');
    expect(percentage?.message).toBe('3507÷4050 四舍五入是 86.59%，写的是 86.60%');
    expect(percentage?.cure).toBe('请改为 86.59%');
  });

  it('ties its text to its table', () => {
    const said = found.ties.map((tie) => tie.said);
    expect(said).toContain(
      '表上行政许可·处理决定数量＋其他对外管理服务事项·处理决定数量 7521＋36＝7557，一致',
    );
    expect(said).toContain('1818＋182＋425＝2425，一致');
    expect(said).toContain('622＋3738＋2859＋304＋19＋15＝7557，一致');
  });
});

describe('the statistics of 2017, most of them blank', () => {
  const found = validated('statistics-2017.json');

  it('do not hold: of 22 constraints one is assessable, and it passes', () => {
    expect([found.holds, found.cells, found.variant]).toEqual([
      false,
      { all: 65, filled: 10 },
      'shandong-2017',
    ]);
    expect(withVerdict(found, 'pass')).toEqual(['stat.k19']);
    expect(withVerdict(found, 'not-assessable')).toHaveLength(21);
    expect(found.results.find(({ id }) => id === 'k03')?.missing).toEqual(['stat.pd-total.value']);
  });

  it('have seven findings, and nothing else', () => {
    expect(told(found)).toEqual([
      ['cells-blank', 'error', 55],
      ['parts-blank', 'error', 5],
      ['told-but-blank', 'error', 1],
      ['told-otherwise', 'warning', 1],
      ['told-none-but-blank', 'error', 24],
      ['told-none-but-blank', 'error', 8],
      ['other-organ-in-text', 'warning', 0],
    ]);
    const [, hot, total, website, , , foreign] = found.findings;
    expect(hot?.where.cells).toEqual([
      'stat.rs-hot-total.value',
      'stat.rs-press.value',
      'stat.rs-interview.value',
      'stat.rs-weibo-wechat.value',
      'stat.rs-other.value',
    ]);
    expect(total?.where.cells).toEqual(['stat.pd-total.value']);
    expect(total?.cure).toBe('请核对后填写 53，或更正正文');
    expect(website?.message).toContain('发布信息49条”，表上一(二)2政府网站公开政府信息数是 53');
    expect(foreign?.where.quotes).toEqual(['对人社工作的知情权、参与权和监督权']);
  });
});

describe('the report of 2018 without a table', () => {
  const found = validated('text-2018.json');

  it('does not hold, and no constraint can be assessed', () => {
    expect([found.holds, found.cells.filled, found.form]).toEqual([false, 0, 'stat-2014']);
    expect(withVerdict(found, 'not-assessable')).toHaveLength(found.results.length);
  });

  it('has four findings, and nothing else', () => {
    expect(told(found)).toEqual([
      ['table-missing', 'error', 0],
      ['sections-missing', 'warning', 0],
      ['section-numbers', 'warning', 0],
      ['period-open', 'warning', 0],
    ]);
    const [, sections, numbers, open] = found.findings;
    expect(sections?.message).toBe(
      '没有找到这些部分：依申请公开政府信息的情况；收费及减免情况；行政复议、诉讼情况；存在的主要问题及改进情况',
    );
    expect(numbers?.message).toBe('序号从“一”跳到“三”，缺“二”');
    expect(open?.where.quotes).toEqual([
      '2018年截至目前，网站年访问量为309万次',
      '2018年截至目前，共收到厅长信箱123件',
      '2018截至目前，共收到依申请公开来信51件',
    ]);
  });

  it('adds up in its text', () => {
    expect(found.ties.map(({ said }) => said)).toEqual([
      '409＋1747＋788＋329＋14＋951＝4238，一致',
      '123＋68＋383＝574，一致',
    ]);
  });
});
